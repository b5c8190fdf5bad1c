package cn.binggui.core.verification;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps reports, encrypted, and writes them anew when the master key changes. */
@Singleton
class ReportStore implements EncryptedRows {
    private final RequestRepository requests;
    private final ReportRepository reports;
    private final Vault vault;

    ReportStore(RequestRepository requests, ReportRepository reports, Vault vault) {
        this.requests = requests;
        this.reports = reports;
        this.vault = vault;
    }

    /** Takes an answer over unless somebody else went on with the request; returns whether it was taken. */
    @Transactional(TenantDataSource.NAME)
    boolean answer(RequestRow request, Receipt receipt, VerificationReport report, Instant at) {
        if (requests.answered(request.id(), request.version(), at) == 0) {
            return false;
        }
        Vault.Sealed sealed = vault.seal(place(request.id()), ExchangeFormat.report(receipt, report));
        reports.save(new ReportRow(request.id(), sealed.keyId(), sealed.bytes()));
        return true;
    }

    /** Returns the reports of those of the requests that are answered, by the request's key. */
    Map<Long, VerificationReport> of(String county, List<RequestRow> answered) {
        Map<Long, Receipt> receipts = new HashMap<>();
        answered.stream()
                .filter(row -> row.state() == VerificationState.ANSWERED)
                .forEach(row -> receipts.put(row.id(), row.receipt(county)));
        Map<Long, VerificationReport> found = new HashMap<>();
        if (!receipts.isEmpty()) {
            for (ReportRow row : reports.findByIdIn(receipts.keySet())) {
                found.put(row.id(), open(row, Objects.requireNonNull(receipts.get(row.id()))));
            }
        }
        return found;
    }

    private VerificationReport open(ReportRow row, Receipt receipt) {
        byte[] text = vault.open(place(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        if (ExchangeFormat.read(text, receipt) instanceof Answer.Fitting fitting) {
            return fitting.report();
        }
        throw new IllegalStateException("the stored report does not fit its request: " + row.id());
    }

    @Override
    public String label() {
        return "核对反馈";
    }

    @Override
    public long underOldKeys() {
        return reports.countUnderOtherKeys(vault.currentKey());
    }

    @Override
    @Transactional(TenantDataSource.NAME)
    public Renewed renew(long after, int limit) {
        return Renewed.each(reports.underOtherKeys(vault.currentKey(), after, limit), ReportRow::id, this::renew);
    }

    private int renew(ReportRow row) {
        Vault.Sealed sealed = vault.renew(place(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        return reports.encryptAnew(row.id(), row.keyId(), sealed.keyId(), sealed.bytes());
    }

    private static String place(long id) {
        return "verification:" + id;
    }
}
