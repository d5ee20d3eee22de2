/** A piece of the plane bounded by edges: who covers it, and the ring of vertex keys around it (face on the left). */
export interface Face {
  ring: number[];
  /** Codes of the regions that cover this face: none = gap or outside, two = overlap. */
  claims: string[];
  /** Twice the area on the grid; negative for the outside of a connected group of outlines. */
  doubleArea: number;
}

/** Faces, and for each directed edge the face on its left. */
export interface Plane {
  faces: Face[];
  leftOf: Map<number, Map<number, number>>;
}

/** How often each region's outline runs along a directed edge, runs to and fro cancelled. */
export type EdgeClaims = Map<number, Map<number, Map<string, number>>>;

/** Noded rings of vertex keys by region code. */
export type Outlines = ReadonlyMap<string, readonly number[][]>;
