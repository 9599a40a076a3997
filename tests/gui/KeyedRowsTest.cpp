// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/KeyedRows.h"

#include "gui/models/CellRoles.h"
#include "gui/models/ServiceModel.h"
#include "tests/gui/SampleData.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace panel;

namespace {

struct Entry
{
    QString name;
    int value = 0;

    QString key() const { return name; }
    bool operator==(const Entry &other) const = default;
};

class EntryModel : public KeyedRows<Entry>
{
public:
    using KeyedRows::KeyedRows;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole || !rowAt(index.row()))
            return {};
        return index.column() == 0 ? QVariant(rowAt(index.row())->name)
                                   : QVariant(rowAt(index.row())->value);
    }
};

/// "a1 b2" → rows a with 1 and b with 2.
QList<Entry> entries(const QString &text)
{
    QList<Entry> rows;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        rows.append({word.left(1), word.mid(1).toInt()});
    return rows;
}

} // namespace

class KeyedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesWhatIsWanted_data();
    void becomesWhatIsWanted();
    void signalsOnlyWhatChanged();
    void neverResetsAndKeepsTheSelection();
    void dropsRowsOfTheSameKey();
    void servicesTellOneChangedRow();
    void agesTouchOnlyVisibleRowsThatReadDifferently();
    void foreignNamesAreMadeSafe();
};

void KeyedRowsTest::becomesWhatIsWanted_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("from nothing") << QString() << QStringLiteral("a1 b2 c3");
    QTest::newRow("to nothing") << QStringLiteral("a1 b2 c3") << QString();
    QTest::newRow("nothing to do") << QStringLiteral("a1 b2") << QStringLiteral("a1 b2");
    QTest::newRow("one in the middle gone")
        << QStringLiteral("a1 b2 c3") << QStringLiteral("a1 c3");
    QTest::newRow("ranges gone") << QStringLiteral("a1 b2 c3 d4 e5") << QStringLiteral("c3");
    QTest::newRow("ranges come") << QStringLiteral("c3") << QStringLiteral("a1 b2 c3 d4 e5");
    QTest::newRow("turned round") << QStringLiteral("a1 b2 c3 d4") << QStringLiteral("d4 c3 b2 a1");
    QTest::newRow("all at once") << QStringLiteral("a1 b2 c3 d4")
                                 << QStringLiteral("d9 x1 b2 y3 a1");
}

void KeyedRowsTest::becomesWhatIsWanted()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    EntryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(entries(before));
    model.setRows(entries(after));
    QVERIFY(model.rows() == entries(after));
}

void KeyedRowsTest::signalsOnlyWhatChanged()
{
    EntryModel model;
    model.setRows(entries(QStringLiteral("a1 b2 c3 d4 e5")));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setRows(entries(QStringLiteral("a1 b9 c9 d4 e9")));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    QCOMPARE(changed[1][0].toModelIndex().row(), 4);
    QCOMPARE(inserted.count() + removed.count(), 0);
}

void KeyedRowsTest::neverResetsAndKeepsTheSelection()
{
    EntryModel model;
    model.setRows(entries(QStringLiteral("a1 b2 c3")));
    QItemSelectionModel selection(&model);
    selection.select(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows(entries(QStringLiteral("x1 c3 y2 b7")));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data().toString(), QStringLiteral("b"));
}

void KeyedRowsTest::dropsRowsOfTheSameKey()
{
    EntryModel model;
    model.setRows(entries(QStringLiteral("a1 a2 b3")));
    QVERIFY(model.rows() == entries(QStringLiteral("a1 b3")));
}

void KeyedRowsTest::servicesTellOneChangedRow()
{
    ServiceModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    StackState state = sample::inception();
    model.setServices(state.services, state.engineHost);
    QCOMPARE(model.index(7, ServiceModel::State).data().toString(), QStringLiteral("exited (137)"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    state.services[1].container->health = Container::Health::Healthy;
    model.setServices(state.services, state.engineHost);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(model.index(1, ServiceModel::State).data().toString(), QStringLiteral("healthy"));
}

void KeyedRowsTest::agesTouchOnlyVisibleRowsThatReadDifferently()
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    ServiceModel model(nullptr, [&now] { return now; });
    const StackState state = sample::inception();
    model.setServices(state.services, state.engineHost);
    model.refreshAges(0, 7);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    now = now.addSecs(1);
    model.index(1, ServiceModel::Since).data(); // by somebody who measures, and paints nothing
    model.refreshAges(0, 7);
    QCOMPARE(changed.count(), 1); // of all, only wordpress counts in seconds
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, ServiceModel::Since));
    now = now.addSecs(1);
    model.refreshAges(2, 7); // it is out of sight
    QCOMPARE(changed.count(), 1);
}

void KeyedRowsTest::foreignNamesAreMadeSafe()
{
    ServiceModel model(nullptr);
    const StackState state = sample::hostile();
    model.setServices(state.services, state.engineHost);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("<b>bold</b> & <img src=x>"));
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"));
    QVERIFY(!model.index(1, 0).data().toString().contains(QChar(0x202E)));
}

QTEST_GUILESS_MAIN(KeyedRowsTest)
#include "KeyedRowsTest.moc"
