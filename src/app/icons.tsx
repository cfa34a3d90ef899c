/** Line icons of one hand: 16 px, 1.5 px strokes, colour of the text. */
const paths = {
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.800 10.800 14 14",
  sun: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1.100 1.100M11.900 11.900 13 13M3 13l1.100-1.100M11.900 4.100 13 3",
  moon: "M13.500 9.700A6 6 0 0 1 6.300 2.500a6 6 0 1 0 7.200 7.200z",
  sheet: "M3.500 1.500h6l3 3v10h-9zM9.500 1.500v3h3M5.500 8h5M5.500 10.500h5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  home: "M2 6V2h4M14 6V2h-4M2 10v4h4M14 10v4h-4",
  close: "M3.500 3.500l9 9M12.500 3.500l-9 9",
  back: "M9.500 3 4.500 8l5 5",
  pin: "M8 14.500S3 9.900 3 6.400a5 5 0 0 1 10 0c0 3.500-5 8.100-5 8.100zM8 8a1.600 1.600 0 1 0 0-3.200A1.600 1.600 0 0 0 8 8z",
  list: "M5.500 4h8M5.500 8h8M5.500 12h8M2.500 4h.010M2.500 8h.010M2.500 12h.010",
  layers: "M8 2 1.500 5.500 8 9l6.500-3.500zM1.500 9 8 12.500 14.500 9",
  reset: "M3 8a5 5 0 1 1 1.500 3.600M3 12V8.500h3.500",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The mark: a bright ridge line over a folded sheet. */
export function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0f5a58" />
      <path
        d="M5 22.500 11 18l5 3 5-4.500 6 3.500V25a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2z"
        fill="#fff"
        fillOpacity=".28"
      />
      <path
        d="M6 21.500 11.500 16l4.500 4L26 9.500"
        fill="none"
        stroke="#fff"
        strokeWidth="2.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="26" cy="9.500" r="2.700" fill="#f0a63c" />
    </svg>
  );
}
