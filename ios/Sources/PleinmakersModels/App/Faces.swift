import PleinmakersKit

/// Somebody new at a door: their door stands in place of the one where nobody was known, or somebody else.
extension AppModel {
    func newFace(_ dwelling: DwellingId, at model: any ScreenModel) async {
        await ask {
            try $0.newFace(dwelling)
        } then: { recorded in
            await self.replace(model, with: .door(DoorModel(self, recorded.household)))
        }
        syncQuietly()
    }

    func undoFace(_ household: HouseholdId, at model: any ScreenModel) async {
        await ask {
            try $0.undoNewFace(household)
        } then: { view in
            let left: Screen =
                view.household.map { .door(DoorModel(self, $0)) } ?? .dwelling(DwellingModel(self, view.dwelling))
            await self.replace(model, with: left)
        }
        syncQuietly()
    }

    /// Where it is still the screen in sight.
    private func replace(_ model: any ScreenModel, with other: Screen) async {
        if screen?.model === model { await replace(with: other) }
    }
}
