package chat.beseda.account.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a picture that somebody sends, and which are sent back. */
class PortraitTests {

    @ParameterizedTest
    @CsvSource({"png, 900, 300", "jpg, 3000, 4000", "gif, 20, 10", "png, 1, 5000"})
    void whateverComesASmallSquareOfItsMiddleIsMade(String format, int width, int height)
            throws Exception {
        BufferedImage made = made(Pictures.picture(format, width, height));

        assertThat(made.getWidth()).isEqualTo(Portrait.SIDE_PIXELS);
        assertThat(made.getHeight()).isEqualTo(Portrait.SIDE_PIXELS);
    }

    @Test
    void nothingButTheMiddleIsSeen() throws Exception {
        BufferedImage made = made(Pictures.picture("png", 1200, 600));

        assertLooksLike(made, 128, 20, Color.RED);
        assertLooksLike(made, 128, 235, Color.BLUE);
    }

    @Test
    void aWebpIsReadToo() throws Exception {
        BufferedImage made = made(Pictures.webp());

        assertLooksLike(made, 128, 20, Color.RED);
        assertLooksLike(made, 128, 235, Color.BLUE);
    }

    // 7.6 number 79
    @Test
    void aWebpThatContradictsItselfMovesOrIsLargeIsSentBack() {
        byte[] webp = Pictures.webp();
        assertThat(WebpChunks.pixels(webp)).hasValue(32 * 32);

        assertDeclined(extended(webp, 0, 31, 8191), Problem.PHOTO_BROKEN);
        assertDeclined(extended(extended(webp, 0, 31, 31), 0, 7, 7), Problem.PHOTO_BROKEN);
        assertDeclined(Arrays.copyOf(webp, 60), Problem.PHOTO_BROKEN);
        assertDeclined(Arrays.copyOf(webp, 12), Problem.PHOTO_BROKEN);
        assertDeclined(Arrays.copyOf(webp, 21), Problem.PHOTO_BROKEN);
        byte[] twice = Arrays.copyOf(webp, webp.length + webp.length - 12);
        System.arraycopy(webp, 12, twice, webp.length, webp.length - 12);
        assertDeclined(twice, Problem.PHOTO_BROKEN);
        byte[] large = webp.clone();
        large[26] = large[28] = (byte) 0xFF;
        large[27] = large[29] = 0x3F;
        assertDeclined(large, Problem.PHOTO_TOO_LARGE);
        byte[] moving = webp.clone();
        System.arraycopy("ANMF".getBytes(StandardCharsets.US_ASCII), 0, moving, 12, 4);
        assertDeclined(moving, Problem.PHOTO_BROKEN);
    }

    // 7.6 number 80
    @Test
    void whereItWasTakenIsForgottenAndHowItWasHeldIsNot() throws Exception {
        byte[] sent = Pictures.fromACamera(400, 400);
        assertThat(text(sent)).contains(Pictures.SECRET_PLACE);

        byte[] made = Portrait.of(sent);

        assertThat(text(made)).doesNotContain(Pictures.SECRET_PLACE).doesNotContain("Exif");
        BufferedImage seen = Pictures.read(made);
        assertLooksLike(seen, 235, 128, Color.RED);
        assertLooksLike(seen, 20, 128, Color.BLUE);
    }

    // 7.6 number 77
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void whatIsHiddenBehindAPictureStaysBehind(String format) {
        byte[] sent = Pictures.joined(Pictures.picture(format, 300, 300), Pictures.MARKUP);

        assertThat(text(Portrait.of(sent))).doesNotContain("script");
    }

    // 7.6 number 76
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a diary",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "%PDF-1.7",
                "BM",
                "II*\0",
                ""
            })
    void whatDoesNotBeginAsAPictureIsNone(String content) {
        assertDeclined(content.getBytes(StandardCharsets.ISO_8859_1), Problem.PHOTO_UNKNOWN);
    }

    // 7.6 number 79
    @Test
    void whatWouldBeTooLargeIsNotDecoded() {
        assertDeclined(Pictures.emptyPng(30_000, 30_000), Problem.PHOTO_TOO_LARGE);
        assertDeclined(Pictures.emptyPng(Integer.MAX_VALUE, 2), Problem.PHOTO_TOO_LARGE);
        byte[] gif = Pictures.picture("gif", 10, 10);
        assertDeclined(withFrameOf(gif, 0xFFFF), Problem.PHOTO_TOO_LARGE);
    }

    @Test
    void whatEndsTooEarlyIsSentBack() {
        byte[] jpeg = Pictures.picture("jpg", 600, 600);
        byte[] png = Pictures.picture("png", 600, 600);

        assertDeclined(Arrays.copyOf(jpeg, jpeg.length / 2), Problem.PHOTO_BROKEN);
        assertDeclined(Arrays.copyOf(jpeg, 3), Problem.PHOTO_BROKEN);
        assertDeclined(Arrays.copyOf(png, png.length / 2), Problem.PHOTO_BROKEN);
        assertDeclined(Arrays.copyOf(png, 8), Problem.PHOTO_BROKEN);
        assertDeclined(Pictures.emptyPng(100, 100), Problem.PHOTO_BROKEN);
        assertDeclined("GIF89a".getBytes(StandardCharsets.US_ASCII), Problem.PHOTO_BROKEN);
    }

    @Test
    void aJpegThatGoesOverItselfAgainAndAgainIsSentBack() {
        byte[] jpeg = Pictures.picture("jpg", 64, 64);
        String passes = "\u00ff\u00da".repeat(60) + "\u00ff\u00d9";
        byte[] end = passes.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bomb = ByteBuffer.allocate(jpeg.length + end.length).put(jpeg).put(end).array();

        assertDeclined(bomb, Problem.PHOTO_BROKEN);
    }

    private static BufferedImage made(byte[] sent) throws Exception {
        byte[] made = Portrait.of(sent);
        assertThat(PictureKind.of(made)).hasValue(PictureKind.JPEG);
        return Pictures.read(made);
    }

    private static void assertLooksLike(BufferedImage picture, int x, int y, Color colour) {
        Color seen = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(seen.getRed() - colour.getRed())).isLessThan(20);
        assertThat(Math.abs(seen.getBlue() - colour.getBlue())).isLessThan(20);
    }

    private static void assertDeclined(byte[] sent, Problem problem) {
        assertThatThrownBy(() -> Portrait.of(sent))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.problem()).isEqualTo(problem));
    }

    /** The same with an extended head that says how far its last column and row are. */
    private static byte[] extended(byte[] webp, int flags, int right, int bottom) {
        ByteBuffer file = ByteBuffer.allocate(webp.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        file.put(webp, 0, 12).put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        file.putInt(flags).putShort((short) right).put((byte) 0);
        file.putShort((short) bottom).put((byte) 0);
        return file.put(webp, 12, webp.length - 12).array();
    }

    /** The first frame says that it is so wide and high, little-endian. */
    private static byte[] withFrameOf(byte[] gif, int side) {
        byte[] lying = gif.clone();
        int descriptor = 13 + 3 * (1 << ((gif[10] & 7) + 1));
        while (lying[descriptor] != 0x2C) {
            descriptor++;
        }
        for (int i = 5; i <= 8; i++) {
            lying[descriptor + i] = (byte) side;
        }
        return lying;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
