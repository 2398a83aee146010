package chat.beseda.bench.load;

/** What a process has used so far. */
public interface Use {

    /** CPU time in seconds. */
    double cpuSeconds();

    /** Memory that lies in RAM, in bytes. */
    long residentBytes();
}
