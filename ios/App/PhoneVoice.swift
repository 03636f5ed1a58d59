import AVFoundation
import PleinmakersModels

/// The phone's own voices. The system offers an app only those that are on the phone.
@MainActor final class PhoneVoice: Voice {
    private let speaker = AVSpeechSynthesizer()

    func speaks(_ tag: String) -> Bool { find(tag) != nil }

    func say(_ words: String, _ tag: String) {
        guard let voice = find(tag) else { return }
        speaker.stopSpeaking(at: .immediate)
        let utterance = AVSpeechUtterance(string: words)
        utterance.voice = voice
        speaker.speak(utterance)
    }

    func stop() { speaker.stopSpeaking(at: .immediate) }

    /// That of the region first: Dari is the Persian of Afghanistan, and one of Iran is better than none.
    private func find(_ tag: String) -> AVSpeechSynthesisVoice? {
        let voices = AVSpeechSynthesisVoice.speechVoices()
        let wanted = Locale(identifier: tag).language.languageCode
        return voices.first { $0.language == tag }
            ?? voices.first { Locale(identifier: $0.language).language.languageCode == wanted }
    }
}
