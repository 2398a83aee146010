package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person.Role;
import chat.beseda.account.profile.Pictures;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people are seen by others: a photo and a line; and how they see the pages. */
class PhotoTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] PICTURE = Pictures.picture("png", 300, 200);

    @TempDir private static Path data;

    private static RunningBeseda beseda;
    private static Surfer mary;

    @BeforeAll
    static void maryHasAServer() throws Exception {
        beseda = RunningBeseda.start(data);
        mary = beseda.owner();
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @Test
    void aPhotoIsSeenByThoseInsideAndByNobodyElse() throws Exception {
        Surfer pedro = beseda.somebody("Pedro", Role.MEMBER);
        send(pedro, Pictures.joined(PICTURE, Pictures.MARKUP));
        String address = photoOf("Pedro");
        assertThat(pedro.open("/settings").body()).contains(address);

        HttpResponse<byte[]> seen = mary.fetch(address);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(new String(seen.body(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(Pictures.read(seen.body()).getWidth()).isEqualTo(256);
        assertHeaders(
                seen,
                Map.of(
                        "Content-Type",
                        "image/jpeg",
                        "Cache-Control",
                        "max-age=31536000, private, immutable",
                        "X-Content-Type-Options",
                        "nosniff",
                        "Content-Security-Policy",
                        "default-src 'none'; sandbox"));
        assertThat(new Surfer(beseda.address()).fetch(address).statusCode()).isEqualTo(404);
        assertThat(mary.fetch(address + "x").statusCode()).isEqualTo(404);
        assertThat(mary.fetch(address.replace("/p", "/q")).statusCode()).isEqualTo(404);
    }

    @Test
    void whereGuestsMayComeInTheySeeItTooAndThoseOutsideDoNot(@TempDir Path open) throws Exception {
        try (RunningBeseda house = RunningBeseda.start(open, "beseda.access=open")) {
            Surfer owner = house.owner();
            send(owner, PICTURE);
            String address =
                    "/photos/" + house.id("Mary") + "/" + house.text("SELECT etag FROM photo");
            Surfer guest = new Surfer(house.address());
            assertThat(guest.fetch(address).statusCode()).isEqualTo(404);

            guest.open("/");
            guest.submit("/name", "name", "Gast");

            assertThat(guest.fetch(address).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anotherPhotoHasAnotherAddressAndARemovedOneNone() throws Exception {
        Surfer ann = beseda.somebody("Ann", Role.MEMBER);
        send(ann, PICTURE);
        String first = photoOf("Ann");
        send(ann, Pictures.fromACamera(400, 400));
        String second = photoOf("Ann");
        assertThat(second).isNotEqualTo(first);
        assertThat(mary.fetch(first).statusCode()).isEqualTo(404);
        try (Talker page = page(ann)) {
            page.hears("\"photo\":\"" + second.substring(second.lastIndexOf('/') + 1) + '"');
        }

        ann.open("/settings");
        ann.submit("/settings/photo/remove");

        assertThat(mary.fetch(second).statusCode()).isEqualTo(404);
        assertThat(ann.open("/settings").body()).doesNotContain("/photos/");
    }

    @Test
    void whoIsOutIsNotSeenAnyMore() throws Exception {
        Surfer rude = beseda.somebody("Rude", Role.MEMBER);
        send(rude, PICTURE);
        String address = photoOf("Rude");
        mary.open("/admin/people/" + beseda.id("Rude"));
        mary.submit("/admin/people/" + beseda.id("Rude") + "/status", "status", "BANNED");

        assertThat(mary.fetch(address).statusCode()).isEqualTo(404);
        assertThat(rude.fetch(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoPhotoIsSentBackInWords() throws Exception {
        Surfer nancy = beseda.somebody("Nancy", Role.MEMBER);
        byte[] jpeg = Pictures.picture("jpg", 500, 500);

        assertSentBack(nancy, "a diary called .png".getBytes(StandardCharsets.UTF_8), "no picture");
        assertSentBack(nancy, "<svg/>".getBytes(StandardCharsets.UTF_8), "no picture");
        assertSentBack(nancy, Pictures.emptyPng(30_000, 30_000), "too large");
        assertSentBack(nancy, Arrays.copyOf(jpeg, jpeg.length / 2), "cannot be read");
        assertSentBack(nancy, new byte[0], "Choose a picture");
        assertSentBack(nancy, new byte[5 * 1024 * 1024 + 1], "too large");
        nancy.open("/settings");
        assertThat(nancy.submit("/settings/photo").body()).contains("Choose a picture");
    }

    @Test
    void whatIsFarTooLargeIsNotEvenKeptForAMoment() throws Exception {
        Surfer heavy = beseda.somebody("Heavy", Role.MEMBER);
        heavy.open("/settings");

        HttpResponse<String> answer = heavy.upload("/settings/photo", new byte[6 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(heavy.open(next).body()).contains("This picture is too large");
    }

    @Test
    void filesComeInNowhereElseAndFromNobodyElse() throws Exception {
        Surfer stranger = new Surfer(beseda.address());
        stranger.open("/sign-in");
        assertThat(stranger.upload("/settings/photo", PICTURE).statusCode()).isEqualTo(403);
        // Who was refused with a file under way may find the line closed, so this is another one.
        Surfer another = new Surfer(beseda.address());
        another.open("/sign-in");
        assertThat(another.upload("/sign-in", PICTURE).statusCode()).isEqualTo(415);

        Surfer eve = beseda.somebody("Eve", Role.MEMBER);
        eve.open("/settings");
        assertThat(eve.upload("/settings/name", PICTURE).statusCode()).isEqualTo(415);
        // The token that was fetched by somebody else does not fit.
        Surfer forged = new Surfer(beseda.address());
        forged.open("/sign-in");
        forged.withCookie("beseda-session", eve.cookie("beseda-session"));
        assertThat(forged.withoutFormToken().upload("/settings/photo", PICTURE).statusCode())
                .isEqualTo(403);
    }

    // 7.7 number 91
    @Test
    void aStatusIsALineThatOthersRead() throws Exception {
        Surfer sailor = beseda.somebody("Sailor", Role.MEMBER);
        sailor.open("/settings");
        String line = "<b>at sea</b> until Monday";

        assertThat(status(sailor, line).statusCode()).isEqualTo(303);
        assertThat(sailor.open("/settings").body())
                .contains("value=\"&lt;b&gt;at sea&lt;/b&gt; until Monday\"");
        try (Talker page = page(mary)) {
            page.hears("welcome");
            page.say("{\"type\":\"people\",\"ref\":1,\"text\":\"Sailor\"}");
            page.hears("\"status\":\"<b>at sea</b> until Monday\"");
        }

        for (String bad : new String[] {"x".repeat(61), "\u202eyadnom", "a\nb", "\u2800"}) {
            assertThat(status(sailor, bad).statusCode()).isEqualTo(422);
        }
        assertThat(status(sailor, "").statusCode()).isEqualTo(303);
        assertThat(beseda.text("SELECT status_line FROM account WHERE name = 'Sailor'")).isEmpty();
    }

    @Test
    void aThemeIsFoundAgainInAnotherBrowser() throws Exception {
        Surfer here = beseda.somebody("Owl", Role.MEMBER);
        here.open("/settings");
        here.submit("/settings/theme", "theme", "dark");

        Surfer there = new Surfer(beseda.address());
        there.signIn("Owl", RunningBeseda.PASSWORD);

        assertThat(there.open("/").body())
                .contains("data-theme=\"dark\"")
                .contains("name=\"color-scheme\" content=\"dark\"");
        here.open("/settings");
        assertThat(here.submit("/settings/theme", "theme", "pink").headers().firstValue("Location"))
                .hasValue("/settings?problem=not-for-you");
        here.submit("/settings/theme", "theme", "auto");
        assertThat(there.withCookie("beseda-theme", "dark").open("/settings").body())
                .contains("content=\"light dark\"");
    }

    private static void send(Surfer somebody, byte[] picture) throws Exception {
        somebody.open("/settings");
        assertThat(somebody.upload("/settings/photo", picture).headers().firstValue("Location"))
                .hasValue("/settings?done=photo-kept");
    }

    private static void assertSentBack(Surfer somebody, byte[] sent, String words)
            throws Exception {
        somebody.open("/settings");
        HttpResponse<String> answer = somebody.upload("/settings/photo", sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(
                        beseda.number(
                                "SELECT count(*) FROM photo p JOIN account a ON a.id = p.account"
                                        + " WHERE a.name = 'Nancy'"))
                .isZero();
    }

    private static void assertHeaders(HttpResponse<?> answer, Map<String, String> headers) {
        headers.forEach(
                (name, value) ->
                        assertThat(answer.headers().allValues(name)).containsExactly(value));
    }

    private static HttpResponse<String> status(Surfer somebody, String line) throws Exception {
        return somebody.submit("/settings/status", "status", line);
    }

    private static String photoOf(String name) {
        String etag =
                beseda.text(
                        "SELECT p.etag FROM photo p JOIN account a ON a.id = p.account"
                                + " WHERE a.name = '"
                                + name
                                + "'");
        return "/photos/" + beseda.id(name) + "/" + etag;
    }

    private static Talker page(Surfer surfer) {
        String cookie = "beseda-session=" + surfer.cookie("beseda-session");
        return Talker.connect(HTTP, beseda.address(), "Origin", beseda.address(), "Cookie", cookie);
    }
}
