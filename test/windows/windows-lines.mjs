// Command lines for cmd.exe alone: paths of Windows, and what only Windows does. Each with its status and with what it
// must say, on stdout or stderr.

export const WINDOWS_LINES = [
  { line: 'backroom batch D:records.csv --format csv', status: '0', says: '1;yes;no;mixed;' },
  { line: 'backroom batch "D:\\Étude de cas\\records.csv" --format csv', status: '0', says: '1;yes;no;mixed;' },
  { line: 'backroom batch "\\\\?\\D:\\Étude de cas\\records.csv" --format csv', status: '0', says: '1;yes;no;mixed;' },
  { line: 'backroom batch "D:/Étude de cas/RECORDS.CSV" --format csv', status: '0', says: '1;yes;no;mixed;' },
  { line: 'backroom page --out "D:\\Étude de cas\\PAGE.html"', status: '4', says: 'already exists' },
  { line: 'backroom page --out Q:\\page.html', status: '4', says: 'Q:/ does not exist' },
  { line: 'backroom batch < NUL', status: '0', says: 'No records in the input.' },
  { line: 'backroom page > NUL', status: '0', says: '' },
  { line: 'node hold.mjs records.csv "backroom batch records.csv"', status: '3', says: 'open in another program' },
  {
    line: 'node hold.mjs biden.html "backroom assess --case biden --out biden.html --force"',
    status: '4',
    says: 'open in another program',
  },
  { line: 'backroom page --out NUL', status: '2', says: 'Use another name.' },
  { line: 'backroom page --out aux.html', status: '2', says: 'Use another name.' },
  { line: 'backroom page --out "p3?.html"', status: '2', says: 'Use another name.' },
]
