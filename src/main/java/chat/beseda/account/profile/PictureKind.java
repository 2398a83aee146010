package chat.beseda.account.profile;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The pictures that are read, known by how they begin and never by a name. Immutable. */
enum PictureKind {
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG(0xFF, 0xD8, 0xFF),
    GIF('G', 'I', 'F', '8');

    private final byte[] beginning;

    PictureKind(int... beginning) {
        this.beginning = new byte[beginning.length];
        for (int i = 0; i < beginning.length; i++) {
            this.beginning[i] = (byte) beginning[i];
        }
    }

    static Optional<PictureKind> of(byte[] picture) {
        return Arrays.stream(values()).filter(kind -> kind.begins(picture)).findFirst();
    }

    /** Has to be disposed of. */
    ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name());
        return readers.next();
    }

    private boolean begins(byte[] picture) {
        return picture.length >= beginning.length
                && Arrays.equals(picture, 0, beginning.length, beginning, 0, beginning.length);
    }
}
