package chat.beseda.database.opening;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** A configuration that is only there when the settings lead to this engine. */
@Conditional(ChosenEngine.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnEngine {

    /** The engine that it is for. */
    Engine value();
}
