package chat.beseda.account.profile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people send them, and as nobody should. Holds no state. */
public final class Pictures {

    public static final String SECRET_PLACE = "N59.9343 E30.3351";
    public static final String MARKUP = "<script>alert(document.domain)</script>";

    /** Java writes no WebP: 32 x 32, red above, blue below. */
    private static final String WEBP =
            "UklGRmAAAABXRUJQVlA4IFQAAACQBACdASogACAAPikQhkKhoQ36AAwBQlkAHg38A/AD9gP6ByAXYD9g"
                    + "AHxXksgA/vlPP//9uqXvQBif//6B76162Oa7/MXbKBlgm1hruWE1FQ6AAAA=";

    private static final int START_AND_JFIF_BYTES = 20;

    private Pictures() {}

    /** Red above, blue below. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height / 2);
        brush.setColor(Color.BLUE);
        brush.fillRect(0, height / 2, width, height);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** A camera's: held on its side, and it knows where. */
    public static byte[] fromACamera(int width, int height) {
        byte[] jpeg = picture("jpg", width, height);
        byte[] note = exif();
        return ByteBuffer.allocate(jpeg.length + note.length)
                .put(jpeg, 0, START_AND_JFIF_BYTES)
                .put(note)
                .put(jpeg, START_AND_JFIF_BYTES, jpeg.length - START_AND_JFIF_BYTES)
                .array();
    }

    /** Says that it is as large as this, and holds next to nothing. */
    public static byte[] emptyPng(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put((byte) 8).put((byte) 2);
        ByteBuffer file = ByteBuffer.allocate(8 + 25 + 12 + 12);
        file.putLong(0x89504E470D0A1A0AL);
        chunk(file, "IHDR", head.array());
        chunk(file, "IDAT", new byte[0]);
        chunk(file, "IEND", new byte[0]);
        return file.array();
    }

    public static byte[] joined(byte[] one, String other) {
        byte[] end = other.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(one.length + end.length).put(one).put(end).array();
    }

    public static BufferedImage read(byte[] picture) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
        if (read == null) {
            throw new IOException("no picture");
        }
        return read;
    }

    /** One entry, the orientation; what follows stands for the others. */
    private static byte[] exif() {
        byte[] place = SECRET_PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer note = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length);
        note.putShort((short) 0xFFE1).putShort((short) (note.capacity() - 2));
        note.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        note.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        note.putShort((short) 1);
        note.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        note.putShort((short) 6).putShort((short) 0);
        note.putInt(0);
        return note.put(place).array();
    }

    private static void chunk(ByteBuffer file, String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        file.putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) sum.getValue());
    }
}
