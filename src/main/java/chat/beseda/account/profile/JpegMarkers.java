package chat.beseda.account.profile;

/**
 * What the marks in a JPEG tell before it is decoded (ITU-T T.81, annex B). Holds no state, pure.
 */
final class JpegMarkers {

    private static final int MARK = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    /** Far more than any camera or program writes, those of embedded previews included. */
    private static final int SCANS_MAX = 50;

    private JpegMarkers() {}

    /**
     * Whether it has an end, and no more passes than a picture needs: each of them goes over the
     * whole picture, and costs but a few bytes.
     */
    static boolean areSound(byte[] jpeg) {
        int scans = 0;
        boolean ended = false;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & MARK) == MARK) {
                int mark = jpeg[i + 1] & MARK;
                if (mark == START_OF_SCAN) {
                    scans++;
                    ended = false;
                }
                ended |= mark == END_OF_IMAGE;
            }
        }
        return ended && scans <= SCANS_MAX;
    }
}
