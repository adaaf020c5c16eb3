/**
 * Exports of grades as learning systems write them, cut down to two students, with the places of their marks as
 * `[[ada]]` and `[[zoe]]`. Columns, quotes, line ends, and encodings are those of real exports; the facts' sources are
 * named in src/reading/gradebooks/. Nobody in them exists.
 */
export interface GradebookExport {
  readonly text: string
  readonly encoding?: 'utf16le' | 'latin1'
  /** What the places hold before, in the order of the names. */
  readonly before?: readonly [string, string]
  /** How 8.33 and 6.67 are written into them. */
  readonly after?: readonly [string, string]
  /** What a teacher calls the column. */
  readonly column: string
  /** The roster's heading, and how the teacher types the two students there. */
  readonly who: readonly [string, string, string]
  /** The most points that the export states; null if it states none. */
  readonly maximum: 10 | null
}

const POINTS = ['8.33', '6.67'] as const

export const CANVAS: GradebookExport = {
  text: [
    'Student,ID,SIS User ID,SIS Login ID,Section,Notes,Coding (4711),Coding journal (4712),Homework Current Score,Final Score',
    ',,,,,,Manual Posting,,,',
    '    Points Possible,,,,,(read only),10.00,5.00,(read only),(read only)',
    '"Lovelace, Ada",11,9001,adl1@example.edu,MATH 140,"likes ""tables""",[[ada]],2.50,80.00,80.00',
    '"Ng, Zoë",12,9002,zn2@example.edu,"MATH 140 and MATH 141",,[[zoe]],N/A,90.00,90.00',
    '"Student, Test",14,,,MATH 140,,0.00,,0.00,0.00',
    '',
  ].join('\r\n'),
  column: 'Coding (4711)',
  who: ['SIS Login ID', 'ADL1@example.edu', 'zn2@example.edu'],
  maximum: 10,
}

export const WORKSHEET: GradebookExport = {
  text: [
    'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"',
    '"Participant 101","Ada Lovelace",ada@example.com,"Submitted for grading",[[ada]],10.00,Yes,"Monday, 5 October 2026, 10:00 AM",-,',
    '"Participant 102","Zoë Ng",zoe@example.com,"No submission",[[zoe]],10.00,Yes,-,-,"<p>Well, ""done""</p>"',
    '"Participant 103","Eve Locked",eve@example.com,"No submission",,10.00,No,-,-,',
    '',
  ].join('\n'),
  column: 'Grade',
  who: ['Full name', 'Ada Lovelace', 'Zoë Ng'],
  maximum: 10,
}

export const BRIGHTSPACE: GradebookExport = {
  text: [
    'OrgDefinedId,Username,Last Name,First Name,Email,Coding Points Grade <Numeric MaxPoints:10 Weight:16.66666667 Category:Labs CategoryWeight:10>,Coding Text Grade,Calculated Final Grade Numerator,End-of-Line Indicator',
    '#400123456,#lovelaa,Lovelace,Ada,lovelaa@example.ca,[[ada]],,,#',
    '#00246,#ngz,Ng,Zoë,ngz@example.ca,[[zoe]],,,#',
    '',
  ].join('\r\n'),
  column: 'Coding',
  who: ['Username', 'lovelaa', '#ngz'],
  maximum: 10,
}

export const BLACKBOARD: GradebookExport = {
  text: [
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Last Access"\t"Availability"\t"Weighted Total [Total Pts: up to 77.25 Percentage] |1258242"\t"Coding [Total Pts: 10 Score] |1293619"',
    '"Lovelace"\t"Ada"\t"jc101"\t"13001"\t"2026-10-05 10:00:00"\t"Yes"\t"71.2"\t"[[ada]]"',
    '"Ng"\t"Zoë"\t"jc102"\t"13002"\t""\t"Yes"\t""\t"[[zoe]]"',
    '',
  ].join('\n'),
  encoding: 'utf16le',
  column: 'Coding',
  who: ['Student ID', '13001', '13002'],
  maximum: 10,
}

export const GRADEBOOKS: Readonly<Record<string, GradebookExport>> = {
  Canvas: CANVAS,
  'Canvas in Swedish': {
    text: [
      'Student,ID,SIS User ID,SIS Login ID,Section,Coding (24233),Uppgifter Current Points,Current Score,Unposted Final Score',
      '    Points Possible,,,,,"10,0",(läs endast),(läs endast),(läs endast)',
      '"Lovelace, Ada",12345,ada,ada@example.com,Section for the course,[[ada]],0,0.0,0.0',
      '"Ng, Zoë",67890,zoe,zoe@example.com,Section for the course,[[zoe]],0,0.0,0.0',
      '',
    ].join('\n'),
    after: ['"8,33"', '"6,67"'],
    column: 'Coding',
    who: ['ID', '12345', '67890'],
    maximum: 10,
  },
  Moodle: {
    text: [
      '"First name",Surname,"ID number",Institution,Department,"Email address","Assignment: Coding (Real)","Assignment: Coding (Feedback)","Quiz: Start (Real)","Course total (Real)","Last downloaded from this course"',
      'Ada,Lovelace,,"Moodle HQ",,ada@example.com,[[ada]],"Two\nlines, and more",75.50,75.50,1700000000',
      'Zoë,Ng,7,,"Rock on!",zoe@example.com,"[[zoe]]",,-,-,1700000000',
    ].join('\n'),
    before: ['-', '-'],
    column: 'Coding',
    who: ['Email', 'ada@example.com', 'zoe@example.com'],
    maximum: null,
  },
  'Moodle in German': {
    text: [
      'Vorname;Nachname;ID-Nummer;E-Mail-Adresse;"Aufgabe: Coding (Punkte)";"Kurs gesamt (Punkte)";"Zuletzt aus diesem Kurs geladen"',
      'Ada;Lovelace;;ada@example.com;[[ada]];75,50;1700000000',
      'Zoë;Ng;7;zoe@example.com;[[zoe]];-;1700000000',
      '',
    ].join('\r\n'),
    before: ['-', '-'],
    after: ['8,33', '6,67'],
    column: 'Coding',
    who: ['E-Mail-Adresse', 'ada@example.com', 'zoe@example.com'],
    maximum: null,
  },
  "Moodle's worksheet": WORKSHEET,
  "Moodle's worksheet in Spanish": {
    text: [
      '\ufeff"Identificador","Nombre completo","Dirección de correo","Estado","Calificación","Calificación máxima","La calificación puede ser cambiada","Última modificación (calificación)"',
      '"Participante 101","Ada Lovelace","ada@example.com","Enviado para calificar","[[ada]]","10,00","Sí","-"',
      '"Participante 102","Zoë Ng","zoe@example.com","Sin entrega","[[zoe]]","10,00","Sí","-"',
      '',
    ].join('\n'),
    after: ['8,33', '6,67'],
    column: 'Calificación',
    who: ['Identificador', 'Participante 101', 'Participante 102'],
    maximum: 10,
  },
  Brightspace: BRIGHTSPACE,
  Blackboard: BLACKBOARD,
  'Blackboard Ultra': {
    text: [
      '\ufeff"Last Name","First Name","Username","Student ID","Coding [Total Pts: 10 Score] |534283","Coding, part two [Total Pts: 2 Score] |574283","Overall Grade [Total Pts: up to 55 Letter] |1281890"',
      '"Lovelace","Ada","c30a.alpha","A1","[[ada]]","2.00",""',
      '"Ng","Zoë","c30b.bravo","B2","[[zoe]]","","B+"',
      '',
    ].join('\n'),
    column: 'Coding [Total Pts: 10 Score] |534283',
    who: ['Username', 'c30a.alpha', 'c30b.bravo'],
    maximum: 10,
  },
  'Google Classroom': {
    text: [
      'Last Name,First Name,Email Address,"Coding, round one",Start',
      'Date,,,"Nov 1, 2026",2026-11-08',
      'Points,,,10,50',
      'Lovelace,Ada,ada@example.com,[[ada]],45',
      'Ng,Zoë,zoe@example.com,[[zoe]],',
    ].join('\n'),
    column: 'Coding',
    who: ['Email Address', 'ada@example.com', 'zoe@example.com'],
    maximum: 10,
  },
  'Google Classroom in Ukrainian': {
    text: [
      "Прізвище,Ім'я,Електронна адреса,[ET] Додаткове завдання,[T1] Контрольна робота",
      'Дата,,,,19 жовт. 2025 р.',
      'Бали,,,10.0,100.0',
      'Lovelace,Ada,ada@example.com,[[ada]],96.0',
      'Ng,Zoë,zoe@example.com,[[zoe]],',
      '',
    ].join('\n'),
    column: '[ET] Додаткове завдання',
    who: ['Email', 'ada@example.com', 'zoe@example.com'],
    maximum: 10,
  },
  Schoology: {
    text: [
      'First Name,Last Name,Unique User ID,Coding,Start',
      'Ada,Lovelace,1001,[[ada]],45',
      'Zoë,Ng,1002,[[zoe]],',
      ',,,,',
      '',
    ].join('\n'),
    column: 'Coding',
    who: ['Unique User ID', '1001', '1002'],
    maximum: null,
  },
  "Schoology's report": {
    text: [
      'Unique User ID,First Name,Last Name,Email,Course Name,Course Code,Section Name,Assignment Title,Assignment Due Date,Max Points,Grade,Grading Category,Username,Collected,Count in Grade',
      '1001,Ada,Lovelace,ada@example.com,COURSE,C1,SEC,Coding,,10,[[ada]],LT,ada,False,True',
      '1002,Zoë,Ng,zoe@example.com,COURSE,C1,SEC,Coding,,10,[[zoe]],LT,zoe,False,True',
      '',
    ].join('\n'),
    column: 'Grade',
    who: ['Username', 'ada', 'zoe'],
    maximum: 10,
  },
  'a table saved by Excel for Windows': {
    text: ['Name;Klasse;Coding (10 pts);Übung', 'Ada;é;[[ada]];3,5', 'Zoë;;[[zoe]];', ''].join('\r\n'),
    encoding: 'latin1',
    after: ['8,33', '6,67'],
    column: 'Coding',
    who: ['Name', 'ADA', 'Zoë'],
    maximum: 10,
  },
}

/** The file with these texts in the places. */
export function exportWith({ text, encoding }: GradebookExport, [ada, zoe]: readonly [string, string]): Uint8Array {
  const whole = text.replace('[[ada]]', () => ada).replace('[[zoe]]', () => zoe)
  if (encoding === undefined) return new TextEncoder().encode(whole)
  return new Uint8Array(Buffer.from(encoding === 'utf16le' ? `\ufeff${whole}` : whole, encoding))
}

export function exported(book: GradebookExport): Uint8Array {
  return exportWith(book, book.before ?? ['', ''])
}

export function filled(book: GradebookExport): Uint8Array {
  return exportWith(book, book.after ?? POINTS)
}
