package cn.binggui.core.attachment;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what lies with case files, spot checks and score sheets. It asks nobody's leave: whoever calls it has checked that the owner may
 * be seen or added to, and takes that down.
 *
 * <p>A county must be bound. Nothing is removed or changed, as in a case file of paper.
 */
@Singleton
public class AttachmentStore {
    /** The most that one row holds, before it is encrypted; a statement stays far below what database servers accept. */
    static final int CHUNK = 256 << 10;

    private final AttachmentRepository attachments;
    private final AttachmentChunkRepository chunks;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    AttachmentStore(
            AttachmentRepository attachments, AttachmentChunkRepository chunks, Vault vault, Ids ids, Clock clock) {
        this.attachments = attachments;
        this.chunks = chunks;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Checks a file and adds it to its owner. Where a transaction is open already, check first with {@link Upload#of} and add what that
     * returns: drawing a picture anew takes up to a second, for which no connection should wait.
     *
     * @param fileName as it was called where it came from
     * @param content at most {@link Attachment#LARGEST} bytes
     * @throws Refusal BAD_INPUT, path {@code file}, where it is empty, too large, unreadable or of another type
     */
    public Attachment add(long owner, String fileName, byte[] content, Actor adder) {
        return add(owner, fileName, Upload.of(content), adder);
    }

    /**
     * Adds a checked file to its owner.
     *
     * @param fileName as it was called where it came from
     */
    @Transactional(TenantDataSource.NAME)
    public Attachment add(long owner, String fileName, Upload upload, Actor adder) {
        long id = ids.next();
        Attachment attachment = new Attachment(
                id,
                owner,
                FileName.of(fileName, upload.type()),
                upload.type(),
                upload.content().length,
                upload.picture(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                adder.userId(),
                adder.displayName());
        attachments.save(row(attachment));
        for (int seq = 0; seq * CHUNK < upload.content().length; seq++) {
            int end = Math.min((seq + 1) * CHUNK, upload.content().length);
            byte[] piece = Arrays.copyOfRange(upload.content(), seq * CHUNK, end);
            Vault.Sealed sealed = vault.seal(place(id, seq), piece);
            chunks.save(new AttachmentChunkRow(ids.next(), id, seq, sealed.keyId(), sealed.bytes()));
        }
        return attachment;
    }

    /** Returns what lies with an owner, the first that was added first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Attachment> list(long owner) {
        return attachments.findByOwnerIdOrderById(owner).stream()
                .map(this::open)
                .toList();
    }

    /** Returns an attachment; the caller compares its owner. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Attachment> find(long id) {
        return attachments.findById(id).map(this::open);
    }

    /**
     * Returns the content.
     *
     * @throws Refusal NOT_FOUND where the county has no such attachment
     * @throws IllegalStateException where pieces are missing or were changed
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public byte[] content(long id) {
        AttachmentRow row = attachments.findById(id).orElseThrow(() -> Refusal.notFound("没有这个附件"));
        ByteArrayOutputStream content = new ByteArrayOutputStream(row.bytes());
        for (AttachmentChunkRow chunk : chunks.findByAttachmentIdOrderBySeq(id)) {
            content.writeBytes(vault.open(place(id, chunk.seq()), new Vault.Sealed(chunk.keyId(), chunk.content())));
        }
        if (content.size() != row.bytes()) {
            throw new IllegalStateException("pieces of the attachment %d are missing".formatted(id));
        }
        return content.toByteArray();
    }

    /**
     * Returns a picture drawn small, as JPEG.
     *
     * @throws Refusal NOT_FOUND where the county has no such attachment
     * @throws IllegalArgumentException for a paper
     */
    public byte[] thumbnail(long id) {
        return Pictures.small(content(id));
    }

    private AttachmentRow row(Attachment attachment) {
        Vault.Sealed name = vault.seal(place(attachment.id()), attachment.name().getBytes(StandardCharsets.UTF_8));
        return new AttachmentRow(
                attachment.id(),
                attachment.owner(),
                name.keyId(),
                name.bytes(),
                attachment.type().name(),
                attachment.bytes(),
                attachment.pixels().map(Attachment.PixelSize::width).orElse(null),
                attachment.pixels().map(Attachment.PixelSize::height).orElse(null),
                attachment.addedOn(),
                attachment.addedBy(),
                attachment.adderName());
    }

    private Attachment open(AttachmentRow row) {
        byte[] name = vault.open(place(row.id()), new Vault.Sealed(row.keyId(), row.name()));
        Integer width = row.width();
        Integer height = row.height();
        return new Attachment(
                row.id(),
                row.ownerId(),
                new String(name, StandardCharsets.UTF_8),
                AttachmentType.valueOf(row.type()),
                row.bytes(),
                width == null || height == null ? null : new Attachment.PixelSize(width, height),
                row.addedOn(),
                row.addedBy(),
                row.adderName());
    }

    /** Returns the place in which an attachment's name opens. */
    static String place(long id) {
        return "attachment:" + id;
    }

    /** Returns the place in which a piece of an attachment's content opens. */
    static String place(long id, int seq) {
        return place(id) + ":" + seq;
    }
}
