package chat.beseda.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The browser of one test run, or why there is none. Confined to the test thread. */
final class SharedBrowser implements AutoCloseable {

    private static final String HOW_TO_GET_ONE =
            """
            BROWSER TESTS ARE SKIPPED: no Chromium or Chrome was found, and Playwright could not \
            download its own.
            Install one (Debian, Ubuntu: apt-get install chromium), or name the program in the \
            environment variable BESEDA_BROWSER.""";

    private static final long DOWNLOAD_SECONDS_MAX = 120;

    /** Longer than the longest pause before a page tries again to connect. */
    private static final double ASSERTION_MS_MAX = 40_000;

    private final Playwright playwright;
    private final Optional<Browser> browser;

    private SharedBrowser(Playwright playwright, Optional<Browser> browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static SharedBrowser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MS_MAX);
        Optional<Path> installed = InstalledBrowser.onThisMachine().find();
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Optional<Browser> browser =
                installed.isPresent()
                        ? Optional.of(
                                launch(playwright, options().setExecutablePath(installed.get())))
                        : playwrightsOwn(playwright);
        if (browser.isEmpty()) {
            System.err.println(HOW_TO_GET_ONE);
        }
        return new SharedBrowser(playwright, browser);
    }

    Optional<Browser> browser() {
        return browser;
    }

    String whyNot() {
        return HOW_TO_GET_ONE;
    }

    @Override
    public void close() {
        browser.ifPresent(Browser::close);
        playwright.close();
    }

    private static Optional<Browser> playwrightsOwn(Playwright playwright) {
        Optional<Browser> present = tryLaunch(playwright);
        return present.isEmpty() && download() ? tryLaunch(playwright) : present;
    }

    private static Optional<Browser> tryLaunch(Playwright playwright) {
        try {
            return Optional.of(launch(playwright, options()));
        } catch (PlaywrightException absent) {
            return Optional.empty();
        }
    }

    private static Browser launch(Playwright playwright, LaunchOptions options) {
        return playwright.chromium().launch(options);
    }

    private static LaunchOptions options() {
        boolean root = System.getProperty("user.name").equals("root");
        return new LaunchOptions()
                .setChromiumSandbox(!root)
                .setArgs(
                        List.of(
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-quic",
                                "--host-resolver-rules=MAP beseda.test 127.0.0.1"));
    }

    /** In a process of its own, because Playwright's installer ends the process it runs in. */
    private static boolean download() {
        ProcessBuilder installer =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.microsoft.playwright.CLI",
                        "install",
                        "--only-shell",
                        "chromium");
        installer.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        installer.redirectErrorStream(true).redirectOutput(new File("target/browser-download.log"));
        try {
            Process process = installer.start();
            boolean ended = process.waitFor(DOWNLOAD_SECONDS_MAX, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException noProcess) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
