/** A number that carries its unit in the type; kilometres, hectares and 亿元 exist only where text is made. */
export type Metres = number & { readonly unit: "m" };
export type SquareMetres = number & { readonly unit: "m2" };
export type Yuan = number & { readonly unit: "yuan" };

export const metres = (value: number): Metres => value as Metres;
export const squareMetres = (value: number): SquareMetres => value as SquareMetres;
export const yuan = (value: number): Yuan => value as Yuan;
