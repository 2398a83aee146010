package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserFilesTests {

    private static final List<Source> PAGES =
            List.of(new Source("room.html", "<script src=\"/assets/app.js\">"));

    @Test
    void whatThePageNamesAndWhatThatImportsIsAlive() {
        List<Source> files =
                List.of(
                        file("app.js", "import { a } from './room/a.js';\nimport 'lit';"),
                        file("room/a.js", "export { b } from \"../shared/b.js\";"),
                        file("shared/b.js", "const late = () => import('./c.js');"),
                        file("shared/c.js", ""));

        assertThat(BrowserFiles.dead(files, PAGES)).isEmpty();
        assertThat(BrowserFiles.brokenImports(files)).isEmpty();
    }

    @Test
    void aStyleInAListOfNamesIsAlive() {
        List<Source> code = List.of(new Source("Page.java", "List.of(\"tokens\", \"room\")"));

        assertThat(BrowserFiles.dead(List.of(file("styles/room.css", "")), code)).isEmpty();
        assertThat(BrowserFiles.dead(List.of(file("styles/roo.css", "")), code)).hasSize(1);
    }

    @Test
    void filesThatOnlyKnowEachOtherAreDead() {
        List<Source> files =
                List.of(
                        file("app.js", ""),
                        file("one.js", "import './two.js';"),
                        file("two.js", "import './one.js';"));

        assertThat(BrowserFiles.dead(files, PAGES)).hasSize(2);
    }

    @Test
    void anImportOfNothingIsSeen() {
        List<Source> files = List.of(file("room/a.js", "import {\n  b,\n} from './b.js';"));

        assertThat(BrowserFiles.brokenImports(files))
                .containsExactly("static/room/a.js imports static/room/b.js");
    }

    private static Source file(String path, String text) {
        return new Source("static/" + path, text);
    }
}
