package chat.beseda.account.admin;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.form.Moments;
import chat.beseda.account.form.Outcome;
import chat.beseda.account.guest.GuestRooms;
import chat.beseda.account.invitation.Invitation;
import chat.beseda.account.invitation.Invitations;
import chat.beseda.account.invitation.Offer;
import chat.beseda.account.invitation.QrCode;
import chat.beseda.account.invitation.Validity;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.page.LinkAddress;
import chat.beseda.account.people.Reach;
import chat.beseda.account.session.SignedIn;
import chat.beseda.protocol.RoomId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Links for others to come in by: to make them, and to withdraw them. Immutable. */
@AccountPage
final class InvitationsPage {

    private static final String PATH = "/admin/invitations";

    private final Invitations invitations;
    private final GuestRooms rooms;
    private final LinkAddress address;
    private final SignedIn visits;

    InvitationsPage(
            Invitations invitations, GuestRooms rooms, LinkAddress address, SignedIn visits) {
        this.invitations = invitations;
        this.rooms = rooms;
        this.address = address;
        this.visits = visits;
    }

    /** An open link as the page shows it. Immutable. */
    public record Row(
            String id, String role, String room, String by, String until, int left, int max) {}

    @GetMapping(PATH)
    ModelAndView show(
            HttpServletRequest request,
            Locale language,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String problem) {
        return form(request, language).page().addAllObjects(Outcome.told(done, problem));
    }

    /** The link stands on this one page and nowhere else, so there is no leading on. */
    @PostMapping(PATH)
    ModelAndView invite(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "MEMBER") PersonDeeds.Given role,
            @RequestParam(defaultValue = "1") int uses,
            @RequestParam(defaultValue = "WEEK") Validity validity) {
        return made(
                request,
                response,
                language,
                new Offer(role.role(), Optional.empty(), clamped(uses), validity));
    }

    @PostMapping(PATH + "/guests")
    ModelAndView inviteGuests(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "1") int uses,
            @RequestParam(defaultValue = "DAY") Validity validity) {
        Offer offer = Offer.guests(new RoomId(room), clamped(uses), validity);
        return made(request, response, language, offer);
    }

    @PostMapping(PATH + "/withdraw")
    ModelAndView withdraw(HttpServletRequest request, @RequestParam String id) {
        Person person = reader(request);
        return Form.seeOther(
                Outcome.after(
                        PATH, Outcome.WITHDRAWN, () -> invitations.withdraw(person.id(), id)));
    }

    @PostMapping(PATH + "/withdraw-all")
    ModelAndView withdrawAll(HttpServletRequest request) {
        Person person = reader(request);
        return Form.seeOther(
                Outcome.after(PATH, Outcome.WITHDRAWN, () -> invitations.withdrawAll(person.id())));
    }

    private ModelAndView made(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Offer offer) {
        return form(request, language)
                .answer(
                        response,
                        () -> {
                            String code = invitations.make(reader(request).id(), offer);
                            String link = address.of(request, "/join/" + code);
                            return form(request, language)
                                    .page()
                                    .addObject("invitation", link)
                                    .addObject("qr", QrCode.of(link))
                                    .addObject("onlyHere", address.isOnlyHere());
                        });
    }

    private Form form(HttpServletRequest request, Locale language) {
        Person person = reader(request);
        Moments moments = new Moments(language);
        List<Row> open = invitations.open().stream().map(link -> row(link, moments)).toList();
        return new Form(
                "admin/invitations",
                Map.of(
                        "kept",
                        PATH + "?",
                        "open",
                        open,
                        "rooms",
                        rooms.of(person.id()),
                        "validities",
                        Validity.values(),
                        "givesAdmin",
                        Reach.mayGive(person.role(), Role.ADMIN)));
    }

    private static Row row(Invitation link, Moments moments) {
        return new Row(
                link.id(),
                link.role().word(),
                link.roomName(),
                link.madeBy(),
                moments.minute(link.expiresAt()),
                link.usesLeft(),
                link.usesMax());
    }

    private Person reader(HttpServletRequest request) {
        return visits.person(request).orElseThrow();
    }

    private static int clamped(int uses) {
        return Math.clamp(uses, 1, Offer.USES_MAX);
    }
}
