package chat.beseda.account.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A drawn code says the address that it was made of. */
class QrCodeTests {

    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\1z");
    private static final int QUIET = 4;

    @Test
    void aPhoneReadsTheAddressFromTheDrawing() throws Exception {
        String address = "https://chat.example.org/join/AbCdEfGhIjKlMnOpQrStUv";
        QrCode drawn = QrCode.of(address);

        assertThat(new Decoder().decode(squares(drawn)).getText()).isEqualTo(address);
    }

    @Test
    void whatNoCodeHoldsIsNotDrawn() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BitMatrix squares(QrCode drawn) {
        BitMatrix squares = new BitMatrix(drawn.size() - 2 * QUIET);
        Matcher bar = BAR.matcher(drawn.path());
        while (bar.find()) {
            int column = Integer.parseInt(bar.group(1)) - QUIET;
            int row = Integer.parseInt(bar.group(2)) - QUIET;
            squares.setRegion(column, row, Integer.parseInt(bar.group(3)), 1);
        }
        return squares;
    }
}
