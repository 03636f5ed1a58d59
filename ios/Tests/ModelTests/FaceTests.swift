import Dispatch
import PleinmakersKit
import Testing

@testable import PleinmakersModels

@MainActor struct FaceTests {
    @Test func aDoorIsFoundByWhatIsTypedAndWhatWasTypedStandsThereAfterIt() async {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.findDoor)
        #expect(phone.calls(of: "search ") == 1)
        await app.search?.send(.editText(text: "slus"))
        #expect(app.search?.view?.rows.first?.title == "slus")
        await app.search?.send(.openDoor(household: "h1"))
        await app.door?.send(.back)
        #expect(app.search?.text == "slus")
        await app.search?.send(.clear)
        #expect(app.search?.text.isEmpty == true)
        await app.search?.send(.openBuilding)
        #expect(app.building != nil)
    }

    @Test func anAnswerForWhatStoodThereBeforeIsNotWanted() async {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.findDoor)
        let search = app.search
        let gate = DispatchSemaphore(value: 0)
        phone.set { $0.held["search"] = gate }
        let slow = Task { await search?.send(.editText(text: "sl")) }
        #expect(await eventually { phone.calls(of: "search sl") == 1 })
        phone.set { $0.held["search"] = nil }
        let quick = Task { await search?.send(.editText(text: "slus")) }
        #expect(await eventually { search?.text == "slus" })
        gate.signal()
        await slow.value
        #expect(search?.view?.rows.first?.title != "sl")
        await quick.value
        #expect(search?.view?.rows.first?.title == "slus")
    }

    @Test func somebodyNewGetsADoorInPlaceOfTheOneWhereNobodyWasKnown() async {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.show(.building)
        await app.building?.send(.openDwelling(dwelling: "w1"))
        phone.failNext("newFace", Surprise())
        await app.dwelling?.send(.newFace)
        #expect(app.problem != nil)
        await app.leaveProblem()
        await app.dwelling?.send(.newFace)
        #expect(phone.calls(of: "newFace w1") == 2)
        #expect(app.door?.view?.row.household == "h2")
        await app.door?.send(.undoFace)
        #expect(phone.calls(of: "undoNewFace h2") == 1)
        #expect(app.dwelling?.view?.dwelling == "w")
        await app.dwelling?.send(.back)
        #expect(app.building != nil)
    }

    @Test func whereSomebodyElseLivesThanOnTheListTakingItBackLeadsToWhoWasThere() async {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        await app.door?.send(.newFace)
        #expect(phone.calls(of: "newFace w") == 1)
        phone.set { $0.lives = "h1" }
        await app.door?.send(.undoFace)
        #expect(app.door?.view?.row.household == "h1")
        await app.door?.send(.back)
        #expect(app.today != nil)
    }
}
