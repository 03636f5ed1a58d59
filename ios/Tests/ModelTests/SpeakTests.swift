import PleinmakersKit
import Testing

@testable import PleinmakersModels

@MainActor private final class FakeVoice: Voice {
    var said: [String] = []

    func speaks(_ tag: String) -> Bool { tag == "so" }
    func say(_ words: String, _ tag: String) { said.append("\(tag) \(words)") }
    func stop() { said.append("stop") }
}

@MainActor struct SpeakTests {
    @Test func phrasesAreInTheLanguageOfTheListAndBehindEachChoiceStandsTheDoor() async {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        await app.door?.send(.showPhrases(language: "ps"))
        #expect(app.phrases?.view?.language.code == "ps")
        await app.phrases?.send(.otherLanguage)
        #expect(phone.calls(of: "languages h1") == 1)
        await app.languages?.send(.choose(language: "so"))
        #expect(app.phrases?.view?.language.code == "so")
        await app.phrases?.send(.back)
        #expect(app.door != nil)
        await app.door?.send(.showPhrases(language: nil))
        #expect(app.languages?.view?.rows.first?.listed == true)
        await app.languages?.send(.back)
        #expect(app.door != nil)
    }

    @Test func aPhraseIsHeardOnlyWhereThePhoneHasAVoiceAndIsSilentWhenItIsLeft() async {
        let phone = FakePhone()
        let voice = FakeVoice()
        let app = await opened(phone, voice: voice)
        await app.today?.send(.openDoor(household: "h1"))
        await app.door?.send(.showPhrases(language: "ps"))
        await app.phrases?.send(.openPhrase(key: "hello"))
        #expect(app.phrase?.speaks == false)
        await app.phrase?.send(.speak)
        #expect(voice.said.isEmpty)
        await app.phrase?.send(.back)
        await app.phrases?.send(.otherLanguage)
        await app.languages?.send(.choose(language: "so"))
        await app.phrases?.send(.openPhrase(key: "hello"))
        #expect(app.phrase?.speaks == true)
        await app.phrase?.send(.speak)
        #expect(voice.said.last == "so aloud hello")
        await app.phrase?.send(.show(key: "who"))
        #expect(voice.said.last == "stop")
        #expect(app.phrase?.view?.row.key == "who")
        await app.phrase?.send(.back)
        // The list is where one came from, whatever was shown meanwhile.
        #expect(app.phrases != nil)
    }
}
