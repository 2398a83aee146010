package chat.beseda.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser of their own, who visits the chat and does what people do. Confined to
 * the test's thread.
 */
public final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final String address;
    private Page page;

    private Visitor(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
    }

    /** Somebody who has opened nothing yet. */
    public static Visitor stranger(Browser browser, String address) {
        Browser.NewContextOptions english = new Browser.NewContextOptions().setLocale("en-GB");
        return new Visitor(browser.newContext(english), address);
    }

    /** Opens the first page, picks a name and stands in the lobby. */
    public static Visitor comesIn(Browser browser, String address, String name) {
        Visitor visitor = stranger(browser, address);
        visitor.page.navigate(address);
        visitor.page.getByLabel("Name").fill(name);
        visitor.page.getByRole(AriaRole.BUTTON).first().click();
        visitor.awaitLive();
        return visitor;
    }

    public Page page() {
        return page;
    }

    /** Writes into the composer and presses Enter. */
    public void writes(String text) {
        Locator composer = page.locator("textarea");
        composer.fill(text);
        composer.press("Enter");
    }

    public void pullsTheCable() {
        context.setOffline(true);
        PlaywrightAssertions.assertThat(pill()).hasAttribute("data-ready-state", "CLOSED");
    }

    public void plugsItIn() {
        context.setOffline(false);
    }

    /** Closes the tab and opens the chat in a new one; cookies and stored messages stay. */
    public void closesTheTab() {
        page.close();
        page = context.newPage();
    }

    public void opensTheChat() {
        page.navigate(address);
    }

    public void awaitLive() {
        PlaywrightAssertions.assertThat(pill())
                .hasAttribute(
                        "data-phase",
                        "live",
                        new com.microsoft.playwright.assertions.LocatorAssertions
                                        .HasAttributeOptions()
                                .setTimeout(60_000));
    }

    public void awaitsCaughtUpTo(long seq) {
        PlaywrightAssertions.assertThat(pill())
                .hasAttribute(
                        "data-seq",
                        String.valueOf(seq),
                        new com.microsoft.playwright.assertions.LocatorAssertions
                                        .HasAttributeOptions()
                                .setTimeout(60_000));
    }

    public void sees(String text) {
        PlaywrightAssertions.assertThat(message(text)).isVisible();
    }

    /** The message as it stands there: pending, sending, failed, there or gone. */
    public void seesAs(String state, String text) {
        PlaywrightAssertions.assertThat(message(text)).hasAttribute("data-state", state);
    }

    public void isToldOfTheConnection(String words) {
        PlaywrightAssertions.assertThat(pill()).containsText(Pattern.compile(words));
    }

    /** What the page itself holds: each confirmed message's seq and text, from top to bottom. */
    public List<Map.Entry<Long, String>> allThatIsShown() {
        return page.locator("article.message[data-seq]").all().stream()
                .map(
                        message ->
                                Map.entry(
                                        Long.valueOf(message.getAttribute("data-seq")),
                                        message.locator("p.text").innerText()))
                .toList();
    }

    public void awaitsNothingWaiting() {
        PlaywrightAssertions.assertThat(page.locator("article.message:not([data-seq])"))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                .setTimeout(60_000));
    }

    /** The details tell how long a question and its answer take, once one was measured. */
    public void awaitsRoundTrip() {
        PlaywrightAssertions.assertThat(
                        page.locator("#connection-details [data-counter=roundTripMs]"))
                .hasCount(1);
    }

    /** What the details behind the pill count, by name. */
    public Map<String, Long> counters() {
        return page.locator("#connection-details [data-counter]").all().stream()
                .collect(
                        Collectors.toMap(
                                count -> count.getAttribute("data-counter"),
                                count -> Long.valueOf(count.getAttribute("data-count"))));
    }

    /** How many messages are shown that the server has not confirmed. */
    public int waiting() {
        return page.locator("article.message:not([data-seq])").count();
    }

    private Locator message(String text) {
        return page.locator("article.message")
                .filter(new Locator.FilterOptions().setHas(page.getByText(text, exact())));
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private Locator pill() {
        return page.locator("button.pill");
    }

    @Override
    public void close() {
        context.close();
    }
}
