package chat.beseda.database.opening;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Compares the engine of a configuration with that of the settings. Holds no state. */
final class ChosenEngine implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata configuration) {
        String url = context.getEnvironment().getProperty("beseda.database-url", "");
        return configuration
                .getAnnotations()
                .get(OnEngine.class)
                .getEnum("value", Engine.class)
                .equals(Engine.of(url));
    }
}
