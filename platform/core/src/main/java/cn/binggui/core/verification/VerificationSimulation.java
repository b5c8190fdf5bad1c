package cn.binggui.core.verification;

import java.net.URI;
import java.util.Optional;

/** A simulated platform on this machine, for demonstrations and tests. */
public interface VerificationSimulation {
    /** Returns its address, http on the loopback; empty where it never started. */
    Optional<URI> address();

    /** Returns the bearer token that it wants. */
    String token();
}
