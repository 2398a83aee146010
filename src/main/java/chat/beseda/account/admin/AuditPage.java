package chat.beseda.account.admin;

import chat.beseda.account.audit.AuditEntry;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Moments;
import chat.beseda.account.page.AccountPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The record of who did what to whom. Immutable. */
@AccountPage
final class AuditPage {

    private final AuditLog audit;

    AuditPage(AuditLog audit) {
        this.audit = audit;
    }

    /** A line of the record as the page shows it. Immutable. */
    public record Row(String at, String key, String who, String whom, String detail) {}

    @GetMapping("/admin/log")
    ModelAndView show(Locale language, @RequestParam(defaultValue = "0") int page) {
        List<AuditEntry> found = audit.page(page);
        Moments moments = new Moments(language);
        return new ModelAndView(
                "admin/log",
                Map.of(
                        "entries",
                        found.stream()
                                .limit(AuditLog.PAGE_ENTRIES)
                                .map(entry -> row(entry, moments))
                                .toList(),
                        "pages",
                        Pages.of(page, found.size() > AuditLog.PAGE_ENTRIES)));
    }

    private static Row row(AuditEntry entry, Moments moments) {
        return new Row(
                moments.minute(entry.at()),
                entry.act().key(),
                entry.who(),
                entry.whom(),
                entry.detail());
    }
}
