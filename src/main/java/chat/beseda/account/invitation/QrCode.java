package chat.beseda.account.invitation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * An address as squares that a phone reads (ISO/IEC 18004), drawn with one line. Immutable.
 *
 * @param size how many squares it is wide and high, with the white around it
 * @param path what stands in {@code d} of an SVG path
 */
public record QrCode(int size, String path) {

    /** Four squares of white, as the standard asks for. */
    private static final Map<EncodeHintType, ?> QUIET = Map.of(EncodeHintType.MARGIN, 4);

    /** The code for an address of at most 2,000 characters. */
    public static QrCode of(String address) {
        try {
            BitMatrix squares =
                    new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, QUIET);
            return new QrCode(squares.getWidth(), path(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code holds " + address.length(), tooLong);
        }
    }

    /** A bar for each run of black in each row. */
    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < squares.getHeight(); row++) {
            int column = 0;
            while (column < squares.getWidth()) {
                int start = column;
                while (column < squares.getWidth() && squares.get(column, row)) {
                    column++;
                }
                if (column > start) {
                    path.append('M').append(start).append(' ').append(row);
                    path.append('h').append(column - start).append("v1H").append(start).append('z');
                }
                column++;
            }
        }
        return path.toString();
    }
}
