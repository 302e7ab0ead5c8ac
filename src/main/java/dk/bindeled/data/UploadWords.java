package dk.bindeled.data;

import com.vaadin.flow.component.upload.UploadI18N;
import dk.bindeled.ui.Speech;
import java.util.List;

/** What the upload field says, in the language of the interface. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N in(Speech speech) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(speech.say("data.upload.choose"))
                        .setMany(speech.say("data.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(speech.say("data.upload.drop"))
                        .setMany(speech.say("data.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(speech.say("data.upload.too-many"))
                        .setFileIsTooBig(speech.say("data.upload.too-big"))
                        .setIncorrectFileType(speech.say("data.upload.wrong-type")))
                .setUploading(uploading(speech))
                .setFile(new UploadI18N.File()
                        .setRetry(speech.say("data.upload.again"))
                        .setStart(speech.say("data.upload.start"))
                        .setRemove(speech.say("data.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB"));
    }

    private static UploadI18N.Uploading uploading(Speech speech) {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(speech.say("data.upload.connecting"))
                        .setStalled(speech.say("data.upload.stalled"))
                        .setProcessing(speech.say("data.upload.processing"))
                        .setHeld(speech.say("data.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(speech.say("data.upload.remaining"))
                        .setUnknown(speech.say("data.upload.remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(speech.say("data.upload.no-server"))
                        .setUnexpectedServerError(speech.say("data.upload.failed"))
                        .setForbidden(speech.say("data.upload.forbidden"))
                        .setFileTooLarge(speech.say("data.upload.too-big")));
    }
}
