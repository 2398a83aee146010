package chat.beseda.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a Chromium or Chrome on this machine. Immutable. */
record InstalledBrowser(Map<String, String> environment, List<Path> usualPlaces) {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<Path> USUAL_PLACES =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"),
                    Path.of("/opt/google/chrome/chrome"),
                    Path.of("/snap/bin/chromium"),
                    Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                    Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                    Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

    static InstalledBrowser onThisMachine() {
        return new InstalledBrowser(System.getenv(), USUAL_PLACES);
    }

    /**
     * The one that {@code BESEDA_BROWSER} names, else the first on the PATH, else in a usual place.
     *
     * @throws IllegalStateException if {@code BESEDA_BROWSER} names no program
     */
    Optional<Path> find() {
        String chosen = environment.getOrDefault("BESEDA_BROWSER", "");
        if (!chosen.isEmpty()) {
            if (!Files.isExecutable(Path.of(chosen))) {
                throw new IllegalStateException("BESEDA_BROWSER names no program: " + chosen);
            }
            return Optional.of(Path.of(chosen));
        }
        return Stream.concat(onPath(), usualPlaces.stream())
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Stream<Path> onPath() {
        String path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    }
}
