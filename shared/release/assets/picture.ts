/** Width and height of a picture in pixels as shown, and its file without metadata. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
