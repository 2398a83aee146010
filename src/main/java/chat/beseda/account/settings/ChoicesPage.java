package chat.beseda.account.settings;

import chat.beseda.account.Person;
import chat.beseda.account.form.Outcome;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.profile.Choices;
import chat.beseda.account.profile.Photos;
import chat.beseda.account.settings.SettingsForm.Part;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where people choose how they are seen, and how they see. Immutable. */
@AccountPage
final class ChoicesPage {

    private final SettingsForm settings;
    private final Photos photos;
    private final Choices choices;

    ChoicesPage(SettingsForm settings, Photos photos, Choices choices) {
        this.settings = settings;
        this.photos = photos;
        this.choices = choices;
    }

    @PostMapping("/settings/photo")
    ModelAndView takePhoto(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam Optional<MultipartFile> photo)
            throws IOException {
        Person person = settings.person(request);
        byte[] sent = photo.isPresent() ? photo.get().getBytes() : new byte[0];
        return settings.of(request, language, Part.PHOTO)
                .answer(
                        response,
                        () -> {
                            photos.take(person.id(), sent);
                            return Form.seeOther("/settings?done=photo-kept");
                        });
    }

    @PostMapping("/settings/photo/remove")
    ModelAndView removePhoto(HttpServletRequest request) {
        Person person = settings.person(request);
        return Form.seeOther(
                Outcome.after(
                        "/settings", Outcome.PHOTO_REMOVED, () -> photos.remove(person.id())));
    }

    @PostMapping("/settings/status")
    ModelAndView sayStatus(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "") String status) {
        Person person = settings.person(request);
        return settings.of(request, language, Part.STATUS)
                .answer(
                        response,
                        () -> {
                            choices.status(person.id(), status);
                            return Form.seeOther("/settings?done=status-kept");
                        });
    }

    @PostMapping("/settings/theme")
    ModelAndView chooseTheme(
            HttpServletRequest request, @RequestParam(defaultValue = "") String theme) {
        Person person = settings.person(request);
        return Form.seeOther(
                Outcome.after(
                        "/settings", Outcome.THEME_KEPT, () -> choices.theme(person.id(), theme)));
    }
}
