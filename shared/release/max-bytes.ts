import type { NewsroomConfig } from '../config/config.ts';

/** Formats that hold pictures beside their text. */
const HOLDS_PICTURES = /\.(?:zip|docx|eml)$/i;

/** The largest file that is read, by its name: one with pictures may be larger than a text. */
export const maxBytesOf = (path: string, { intake }: NewsroomConfig): number =>
  HOLDS_PICTURES.test(path) ? Math.max(intake.maxBytes, intake.maxArchiveBytes) : intake.maxBytes;
