package chat.beseda.connection.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.RequestHandler;
import chat.beseda.protocol.ChangeRequest;
import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.PresenceRequest;
import chat.beseda.protocol.Request;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** No request of the protocol stays without somebody who answers it. */
class DispatcherTests {

    /**
     * The connection answers for its feeds and its screen; a change belongs to a family besides.
     */
    private static final Set<Class<?>> OTHERWISE =
            Set.of(FeedRequest.class, PresenceRequest.class, ChangeRequest.class);

    @ParameterizedTest
    @MethodSource("families")
    void everyFamilyOfRequestsIsAnsweredByOneFeature(Class<?> family) {
        assertThat(answeredFamilies()).containsOnlyOnce(family);
    }

    static List<Class<?>> families() {
        return List.of(Request.class.getPermittedSubclasses()).stream()
                .filter(family -> !OTHERWISE.contains(family))
                .<Class<?>>map(family -> family)
                .toList();
    }

    /** As Spring will find them: by their annotation. */
    private static List<Class<?>> answeredFamilies() {
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("chat.beseda").stream()
                        .map(found -> String.valueOf(found.getBeanClassName()))
                        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                        .filter(RequestHandler.class::isAssignableFrom)
                        .<Class<?>>map(DispatcherTests::family)
                        .toList();
    }

    private static Class<?> family(Class<?> handler) {
        return ResolvableType.forClass(handler)
                .as(RequestHandler.class)
                .getGeneric(0)
                .resolve(Object.class);
    }
}
