/** Gives the message with this key in the reader's language; parts are handed the function and never look it up. */
export type Text = (key: string, ...subs: string[]) => string;
