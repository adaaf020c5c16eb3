/** More coders than any class has. Far more codes than this exist. */
export const MAX_CODERS = 1000

/** Each key has packets for so many latecomers, whether they are written or not. So one more changes no other packet. */
export const MAX_SPARE = 20
