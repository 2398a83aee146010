package chat.beseda.account.people;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom those in charge reach, and what they can give. */
class ReachTests {

    @ParameterizedTest
    @CsvSource({
        "OWNER,  OWNER,  false", "OWNER,  ADMIN,  true",
        "OWNER,  MEMBER, true", "OWNER,  GUEST,  true",
        "ADMIN,  OWNER,  false", "ADMIN,  ADMIN,  false",
        "ADMIN,  MEMBER, true", "ADMIN,  GUEST,  true",
        "MEMBER, MEMBER, false", "MEMBER, GUEST,  false",
        "GUEST,  GUEST,  false", "GUEST,  OWNER,  false"
    })
    void nobodyReachesTheOwnerAndAnAdminNoAdmin(Role who, Role whom, boolean reaches) {
        assertThat(Reach.reaches(who, whom)).isEqualTo(reaches);
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER,  ADMIN,  true", "OWNER,  MEMBER, true", "OWNER,  GUEST,  true",
        "ADMIN,  ADMIN,  false", "ADMIN,  MEMBER, true", "ADMIN,  GUEST,  true",
        "MEMBER, MEMBER, false", "MEMBER, GUEST,  false", "GUEST,  GUEST,  false"
    })
    void onlyTheOwnerMakesAdmins(Role who, Role role, boolean may) {
        assertThat(Reach.mayGive(who, role)).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyGivesAwayTheServerLikeAnyRole(Role who) {
        assertThat(Reach.mayGive(who, Role.OWNER)).isFalse();
    }
}
