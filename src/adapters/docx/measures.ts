/** Twentieths of a point, the unit of lengths in the file. */
export const twips = (points: number): number => Math.round(points * 20);
export const millimetres = (mm: number): number => twips((mm / 25.4) * 72);
export const halfPoints = (points: number): number => Math.round(points * 2);
