/** Of the achieved projects that declare an amount: whole projects, before anything is cut or counted once. */
export interface Declared {
  readonly si: number;
  readonly measuredSi: number;
  /** (declared − measured) ÷ measured */
  readonly difference: number;
  /** Achieved projects that declare nothing. */
  readonly missing: number;
  /** Those that differ by more than their layer's tolerance (`declared_tolerance` of its card, else 5 %); absent: none. */
  readonly over?: readonly DeclaredOver[];
}

export interface DeclaredOver {
  readonly id: string;
  readonly declaredSi: number;
  readonly measuredSi: number;
  /** (declared − measured) ÷ measured; absent when nothing is measured. */
  readonly difference?: number;
  /** The tolerance that it is over, 0.05. */
  readonly tolerance: number;
}

/** Projects that count with what they declare, because their drawing is not their size. */
export interface ByDeclaration {
  /** Part of the achieved. */
  readonly si: number;
  /** Achieved rows. */
  readonly rows: number;
  /**
   * The same of everything drawn, counted or left out: `si` of the figure's `raw` is declared, and these rows' drawings
   * measure `measuredSi`. raw − raw.si + raw.measuredSi is what the drawings of the whole layer measure.
   */
  readonly raw: { readonly si: number; readonly rows: number; readonly measuredSi: number };
}
