package chat.beseda.account.form;

/** A form is not accepted; no fault of the program, so no stack trace. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final long retryAfterSeconds;

    public Declined(Problem problem) {
        this(problem, 0);
    }

    /** Declines for now: the same form may be accepted after {@code retryAfterSeconds}. */
    public Declined(Problem problem, long retryAfterSeconds) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public Problem problem() {
        return problem;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
