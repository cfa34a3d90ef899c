/** A notice as `mingtu plan` prints it. Null: the notice does not say. */
export interface Notice {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  /** `2023-07-20`; signed under the letter, registered in the page's head. */
  readonly dates: { readonly signed: string | null; readonly registered: string | null };
  readonly year: number | null;
  readonly tasks: readonly NoticeTask[];
  readonly problems: readonly NoticeProblem[];
}

export interface NoticeTask {
  /** `T16` */
  readonly id: string;
  /** `三` and `(八)`, brackets half-width. */
  readonly section: string | null;
  readonly subsection: string | null;
  /** As written, without its number and its department bracket. */
  readonly text: string;
  readonly departments: readonly string[];
  readonly targets: readonly NoticeTarget[];
}

export interface NoticeTarget {
  /** `T16.1`, in the order of the text. */
  readonly id: string;
  /** The clause that states it, as written. */
  readonly text: string;
  /** In the bureau's unit: 7.5 with 亿元. */
  readonly value: number;
  readonly unit: string;
  /** As worded: 达到, 以上, 不少于; null for a plain amount. */
  readonly comparator: string | null;
  /** The year that its sentence names, else the notice's. */
  readonly year: number | null;
}

/** Something that a person must look at; `row` is the line of the notice, from 1. */
export interface NoticeProblem {
  readonly row?: number;
  readonly why: string;
  readonly next: string;
}

/** One line of the notice; `half` has the same length as `written`, with half-width punctuation and digits. */
export interface NoticeLine {
  readonly row: number;
  readonly written: string;
  readonly half: string;
}
