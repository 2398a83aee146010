package chat.beseda.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a real browser to tests that take a {@link Browser}: {@code @ExtendWith(Browsers.class)}.
 * All test classes share one, started at its first use and confined to the test thread; a test
 * makes its own contexts and closes them. The host name {@code beseda.test} leads to this machine.
 *
 * <p>Without a browser such tests are skipped and say how to get one, or fail where {@code
 * BESEDA_BROWSER_REQUIRED} is {@code true}.
 */
public final class Browsers implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(Browsers.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        SharedBrowser shared = shared(context);
        if (shared.browser().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is here");
        }
        if (Boolean.parseBoolean(System.getenv("BESEDA_BROWSER_REQUIRED"))) {
            throw new IllegalStateException(shared.whyNot());
        }
        return ConditionEvaluationResult.disabled(shared.whyNot());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context).browser().orElseThrow();
    }

    private static SharedBrowser shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        SharedBrowser.class, key -> SharedBrowser.start(), SharedBrowser.class);
    }
}
