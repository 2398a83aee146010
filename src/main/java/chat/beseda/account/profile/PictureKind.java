package chat.beseda.account.profile;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The pictures that are read, known by how they begin and never by a name. Immutable. */
enum PictureKind {
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG(0xFF, 0xD8, 0xFF),
    GIF('G', 'I', 'F', '8'),
    WEBP('R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'E', 'B', 'P');

    /** In these places anything may stand. */
    private static final int ANYTHING = -1;

    private final int[] beginning;

    PictureKind(int... beginning) {
        this.beginning = beginning;
    }

    static Optional<PictureKind> of(byte[] picture) {
        return Arrays.stream(values()).filter(kind -> kind.begins(picture)).findFirst();
    }

    /** Has to be disposed of. */
    ImageReader reader() {
        // By itself Java finds only what its own class loader sees, which in our jar is not all.
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name()).next();
    }

    private boolean begins(byte[] picture) {
        if (picture.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (beginning[i] != ANYTHING && (byte) beginning[i] != picture[i]) {
                return false;
            }
        }
        return true;
    }
}
