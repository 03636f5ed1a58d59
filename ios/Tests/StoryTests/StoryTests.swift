import Foundation
import PleinmakersKit
import Testing

@testable import PleinmakersModels

/// The way of one visit through the real core and the real server, by intents alone.
@MainActor struct StoryTests {
    @Test func aVisitGoesFromADoorWithoutNetworkToTheServerAndToAColleague() async throws {
        let server = try Server()
        let address = try server.start()
        let app = realApp("fatima", server, address: address)
        try await joined(app, try server.link("Fatima"))
        let list = try #require(app.today?.view)
        #expect(list.toDo > 0)
        let household = try #require(list.round.first?.doors.first?.household)

        server.stop()
        await app.today?.send(.openDoor(household: household))
        #expect(app.door?.view?.outcomes.isEmpty == false)
        await app.door?.send(.record(outcome: .notHome))
        let bar = try #require(app.undoBar)
        #expect(bar.seconds >= 10)
        #expect(app.today?.view?.toDo == list.toDo - 1)
        await app.send(.undo)
        #expect(app.today?.view?.toDo == list.toDo)
        await app.today?.send(.openDoor(household: household))
        await app.door?.send(.record(outcome: .met))
        await app.send(.dismissUndo)
        await app.today?.send(.openSync)
        await app.sync?.send(.syncNow)
        #expect(await eventually { app.sync?.problem != nil && app.sync?.view?.status.code == .waiting })
        #expect(app.sync?.problem?.remedy == .retry)
        #expect(app.sync?.view?.status.waiting == 1)

        _ = try server.start()
        await app.sync?.send(.syncNow)
        #expect(await eventually { app.sync?.view?.status.code == .upToDate && app.sync?.problem == nil })
        await app.sync?.send(.back)
        await app.today?.send(.openDoor(household: household))
        let visit = try #require(app.door?.view?.history.first)
        #expect(visit.outcome == .met && visit.arrival.code == .arrived)

        let colleague = realApp("jan", server, address: address)
        try await joined(colleague, try server.link("Jan"))
        await colleague.today?.send(.openDoor(household: household))
        #expect(colleague.door?.view?.row.state == .met)
        #expect(colleague.door?.view?.history.first?.by == "Fatima")
        app.close()
        colleague.close()
    }

    @Test func aResidentWithoutAnAccountSeesTheAgenda() async throws {
        let server = try Server()
        let app = realApp("resident", server, address: try server.start())
        await app.open()
        await app.start?.send(.chooseNeighbourhood)
        let slug = try #require(app.choose?.view?.choices.first { $0.slug == "sluisvliet" }).slug
        await app.choose?.send(.choose(slug: slug))
        #expect(await eventually { app.firstSync?.view?.done == true })
        await app.firstSync?.send(.next)
        #expect(app.home?.tabs.map(\.tab) == [.agenda, .settings])
        server.stop()
        await app.send(.selectTab(tab: .agenda))
        #expect(app.agenda?.view?.items.isEmpty == false)
        app.close()
    }

    @Test func aLinkThatIsUsedIsToldInTheLanguageOfThePhone() async throws {
        let server = try Server()
        let address = try server.start()
        let link = try server.link("Fatima")
        let app = realApp("fatima", server, address: address)
        try await joined(app, link)
        let second = realApp("stranger", server, address: address)
        await second.open()
        await second.start?.send(.openSettings)
        await second.settings?.send(.chooseLanguage(code: "en"))
        await second.settings?.send(.back)
        await second.start?.send(.join)
        await second.join?.send(.editLink(text: link))
        await second.join?.send(.join)
        let problem = try #require(second.problem?.view)
        #expect(problem.code == "code_used" && problem.remedy == .back)
        #expect(problem.button == "Back")
        await second.problem?.send(.remedy)
        #expect(second.join?.link == link)
        app.close()
        second.close()
    }

    @Test func anotherLanguageReachesEveryWordAndTheDirection() async throws {
        let server = try Server()
        let app = realApp("fatima", server, address: try server.start())
        try await joined(app, try server.link("Fatima"))
        let dutch = try #require(app.today?.view?.title)
        await app.send(.selectTab(tab: .settings))
        await app.settings?.send(.chooseLanguage(code: "ar"))
        #expect(app.home?.direction == .rtl)
        await app.send(.selectTab(tab: .building))
        #expect(app.building?.view?.floors.isEmpty == false)
        await app.send(.selectTab(tab: .today))
        let arabic = try #require(app.today?.view?.title)
        #expect(arabic != dutch)
        app.close()
        // It is kept for the next time.
        await app.open()
        #expect(app.home?.language == "ar")
        app.close()
    }

    /// From the start to the list of today.
    private func joined(_ app: AppModel, _ link: String) async throws {
        await app.open()
        await app.start?.send(.join)
        await app.join?.send(.editLink(text: link))
        await app.join?.send(.join)
        let welcome = try #require(app.welcome, "\(app.problem.map { "\($0.view)" } ?? "no problem")")
        #expect(welcome.view.number.filter(\.isNumber).count == 6)
        await welcome.send(.next)
        #expect(await eventually { app.firstSync?.view?.done == true })
        await app.firstSync?.send(.next)
        #expect(app.tab == .today)
    }
}
