package cn.binggui.core.attachment;

/** What an attachment is stored as, told by its content. */
public enum AttachmentType {
    /** A picture, whatever it was uploaded as. */
    JPEG("image/jpeg", "jpg"),
    /** A paper, as it was uploaded. */
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    AttachmentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Returns what to call it on the web. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns how its files end, without a dot. */
    public String extension() {
        return extension;
    }
}
