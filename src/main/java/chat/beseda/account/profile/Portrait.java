package chat.beseda.account.profile;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes of a picture that somebody sent a small square of our own: only what can be seen survives,
 * and neither where it was taken nor what else lies in the file. Holds no state.
 */
final class Portrait {

    /** On each side; the largest that is drawn anywhere, on a fine screen. */
    static final int SIDE_PIXELS = 256;

    static final long PIXELS_MAX = 40_000_000;

    /** Others are read line by line; of a WebP all of it is in memory at once. */
    static final long WEBP_PIXELS_MAX = 16_000_000;

    /** How much finer than needed it is read, so that it can be made smooth. */
    private static final int FINER = 4;

    private static final float QUALITY = 0.85f;

    private Portrait() {}

    /**
     * Takes much memory for a moment, so that it is not to be called by many at once.
     *
     * @return a JPEG
     * @throws Declined if it is no picture that is read here, or too large to be
     */
    static byte[] of(byte[] sent) {
        PictureKind kind =
                PictureKind.of(sent).orElseThrow(() -> new Declined(Problem.PHOTO_UNKNOWN));
        checkBeforeDecoding(kind, sent);
        ImageReader reader = kind.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(input, false, true);
            BufferedImage middle = middle(reader);
            return encoded(small(kind == PictureKind.JPEG ? upright(reader, middle) : middle));
        } catch (Declined known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // The readers say by all kinds of exceptions that a file is not what it says it is.
            throw new Declined(Problem.PHOTO_BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static void checkBeforeDecoding(PictureKind kind, byte[] sent) {
        switch (kind) {
            case PNG, GIF -> {}
            case JPEG -> {
                if (!JpegMarkers.areSound(sent)) {
                    throw new Declined(Problem.PHOTO_BROKEN);
                }
            }
            case WEBP -> {
                long pixels =
                        WebpChunks.pixels(sent)
                                .orElseThrow(() -> new Declined(Problem.PHOTO_BROKEN));
                if (pixels > WEBP_PIXELS_MAX) {
                    throw new Declined(Problem.PHOTO_TOO_LARGE);
                }
            }
        }
    }

    /** The square in the middle. The size is known from the head, before anything is decoded. */
    private static BufferedImage middle(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > PIXELS_MAX) {
            throw new Declined(Problem.PHOTO_TOO_LARGE);
        }
        int side = Math.min(width, height);
        int step = Math.max(1, side / (FINER * SIDE_PIXELS));
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        part.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, part);
    }

    /** As it was held: cameras only note how. */
    private static BufferedImage upright(ImageReader reader, BufferedImage picture) {
        try {
            Orientation held = ExifUtils.getExifOrientation(reader, 0);
            return held == null
                    ? picture
                    : ExifFilterUtils.getFilterForOrientation(held).apply(picture);
        } catch (IOException | RuntimeException unreadable) {
            // Programs write notes that Java does not understand; the picture itself is sound.
            return picture;
        }
    }

    private static BufferedImage small(BufferedImage picture) throws IOException {
        var opaque =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = opaque.createGraphics();
        brush.drawImage(picture, 0, 0, Color.WHITE, null);
        brush.dispose();
        return Thumbnails.of(opaque).forceSize(SIDE_PIXELS, SIDE_PIXELS).asBufferedImage();
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
