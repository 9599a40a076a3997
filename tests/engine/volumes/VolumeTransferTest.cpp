// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/VolumeTransfer.h"

#include "core/engine/LogStream.h"
#include "core/engine/VolumeApi.h"
#include "core/volumes/HelperContainer.h"
#include "core/volumes/VolumeUsage.h"
#include "tests/support/EngineFixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;
using test::answerOf;

namespace {

const QString image = QStringLiteral("debian:bookworm-slim");
const QString original = QStringLiteral("paneltest-original");
const QString restored = QStringLiteral("paneltest-restored");

/// Fills a volume with what copies are known to lose.
const char *const fill = R"sh(
set -e
cd /data
chown 1234:4321 .
chmod 2751 .
mkdir -p deep/er empty
printf one > plain
chown 33:33 plain
chmod 640 plain
printf two > raised
chown 33:33 raised
chmod 4750 raised
ln plain deep/hard
ln -s ../plain deep/soft
ln -s /nowhere dangling
printf odd > 'sp ace
line'
printf bytes > "$(printf 'bytes-\377')"
n=$(printf '%0200d' 7)
mkdir -p "$n/$n"
printf long > "$n/$n/$n"
head -c 3000000 /dev/urandom > deep/er/random
truncate -s 5000000 sparse
touch -d @1000000000 deep/er/random
mkfifo pipe
chmod 600 empty
)sh";

/// Everything of it that must come back, as text.
const char *const list = R"sh(
set -e
cd /data
find . -printf '%p %y %m %U:%G %l\n' | LC_ALL=C sort
find . -type f -printf '%p %Ts %s %n\n' | LC_ALL=C sort
find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
stat -c %i plain deep/hard | sort -u | wc -l
)sh";

} // namespace

/// Copies of real volumes on the real engine, and back.
class VolumeTransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_engine.connect(), qPrintable(m_engine.what()));
        QVERIFY(m_folder.isValid());
        removeVolumes();
        inVolume(original, fill);
        m_listing = inVolume(original, list);
        QVERIFY2(m_listing.contains("deep/hard"), m_listing.constData());
    }

    void cleanupTestCase() { removeVolumes(); }

    void measuresWhatThereIsToLose()
    {
        const auto usages = answerOf<QHash<QString, VolumeUsage>>([this](auto *to, auto done) {
            return measureVolumes(&m_engine.connection(), {original, QStringLiteral("/nowhere/at")},
                                  {image}, to, done);
        });
        QVERIFY(usages.has_value());
        QCOMPARE(usages->keys(), QStringList{original});
        QVERIFY(usages->value(original).bytes > 3'000'000);
        const qint64 age =
            usages->value(original).lastWrite.secsTo(QDateTime::currentDateTimeUtc());
        QVERIFY2(age >= -5 && age < 300, qPrintable(QString::number(age)));
    }

    void aCopyIsVerifiedAndDescribed()
    {
        QList<TransferProgress::Stage> stages;
        const auto copy = this->copy(original, [&stages](const TransferProgress &progress) {
            if (stages.isEmpty() || stages.last() != progress.stage)
                stages.append(progress.stage);
        });
        QVERIFY2(copy.has_value(), qPrintable(copy ? QString() : toPlainText(copy.error())));
        m_copy = *copy;
        using Stage = TransferProgress::Stage;
        QCOMPARE(stages, (QList{Stage::Connecting, Stage::Copying, Stage::Verifying}));
        QCOMPARE(QFile(copy->file).size(), copy->bytes);
        QVERIFY(copy->bytes > 8'000'000);
        QVERIFY(copy->entries >= 14);
        QCOMPARE(QFile(copy->file).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const auto described = readDescription(copy->file);
        QVERIFY(described.has_value());
        QCOMPARE(described->sha256, copy->sha256);
        QCOMPARE(described->volume.labels.value(QStringLiteral("paneltest")),
                 QStringLiteral("kept"));
        QCOMPARE(volumeCopiesIn(m_folder.path()).size(), 1);
        QCOMPARE(helpers(), QStringList());
    }

    void aNewVolumeIsAsTheOldOneWas()
    {
        const auto done = restore(restored, false);
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : toPlainText(done.error())));
        QCOMPARE(inVolume(restored, list), m_listing);
        const auto volume = answerOf<Volume>([this](auto *to, auto then) {
            return VolumeApi(&m_engine.connection()).inspect(restored, to, then);
        });
        QCOMPARE(volume->labels.value(QStringLiteral("paneltest")), QStringLiteral("kept"));
        QCOMPARE(helpers(), QStringList());
    }

    void aVolumeThatIsThereIsOnlyEmptiedWhenAsked()
    {
        inVolume(restored, "touch /data/newcomer; rm -r /data/deep");
        const auto refused = restore(restored, false);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(inVolume(restored, "ls /data").contains("newcomer"));
        const auto done = restore(restored, true);
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : toPlainText(done.error())));
        QCOMPARE(inVolume(restored, list), m_listing);
    }

    void aVolumeInUseIsLeftAlone()
    {
        const QString user = inBackground(restored);
        const auto refused = restore(restored, true);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        answerOf<void>([&](auto *to, auto done) {
            return m_engine.containers().remove(user, true, to, done);
        });
        QCOMPARE(inVolume(restored, list), m_listing);
    }

    void damageIsSeenBeforeAnythingIsTouched_data()
    {
        QTest::addColumn<qint64>("cutTo"); // negative: a byte is changed in the middle
        QTest::newRow("cut inside") << qint64(100'000);
        QTest::newRow("cut at the end") << m_copy.bytes - 1024;
        QTest::newRow("changed") << qint64(-1);
        QTest::newRow("empty") << qint64(0);
    }

    void damageIsSeenBeforeAnythingIsTouched()
    {
        QFETCH(qint64, cutTo);
        const QString damaged = m_folder.filePath(QStringLiteral("damaged.tar"));
        QFile::remove(damaged);
        QVERIFY(QFile::copy(m_copy.file, damaged));
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (cutTo >= 0) {
            QVERIFY(file.resize(cutTo));
        } else {
            file.seek(m_copy.bytes / 2);
            char byte = 0;
            file.getChar(&byte);
            file.seek(m_copy.bytes / 2);
            file.putChar(char(byte ^ 1));
        }
        file.close();
        RestoreOrder order{m_copy, restored, true, {image}};
        order.copy.file = damaged;
        const auto refused = answerOf<VolumeCopy>([&](auto *to, auto done) {
            return restoreVolume(
                test::localEngine(), order, to, [](const auto &) {}, done);
        });
        QCOMPARE(refused.error().kind, Error::Kind::FileMalformed);
        QCOMPARE(inVolume(restored, list), m_listing);
    }

    void whatCannotBeCopiedLeavesNothing()
    {
        const auto missing = this->copy(QStringLiteral("paneltest-missing"));
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        CopyOrder order = orderFor(original);
        order.directory = QStringLiteral("/proc/nowhere");
        const auto refused = answerOf<VolumeCopy>([&](auto *to, auto done) {
            return copyVolume(
                test::localEngine(), order, to, [](const auto &) {}, done);
        });
        QCOMPARE(refused.error().kind, Error::Kind::FileUnreadable);
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("*.part")}).isEmpty());
        QCOMPARE(helpers(), QStringList());
    }

    void aCopyThatIsCancelledLeavesNothing()
    {
        QTemporaryDir folder;
        CopyOrder order = orderFor(original);
        order.directory = folder.path();
        QPointer<Call> call;
        const auto cancelled = answerOf<VolumeCopy>([&](auto *to, auto done) {
            call = copyVolume(
                test::localEngine(), order, to,
                [&call](const TransferProgress &progress) {
                    if (progress.stage == TransferProgress::Stage::Copying && call)
                        call->cancel();
                },
                done);
            return call.data();
        });
        QVERIFY(!cancelled.has_value());
        QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
        QTRY_COMPARE(helpers(), QStringList());
    }

private:
    CopyOrder orderFor(const QString &volume) const
    {
        CopyOrder order;
        order.volume.name = volume;
        order.project = QStringLiteral("paneltest");
        order.directory = m_folder.path();
        order.images = {image};
        return order;
    }

    Result<VolumeCopy> copy(
        const QString &volume, const TransferListener &listener = [](auto &) {})
    {
        return answerOf<VolumeCopy>([&](auto *to, auto done) {
            return copyVolume(test::localEngine(), orderFor(volume), to, listener, done);
        });
    }

    Result<VolumeCopy> restore(const QString &volume, bool mayReplace)
    {
        const auto described = readDescription(m_copy.file);
        const RestoreOrder order{described.value_or(VolumeCopy()), volume, mayReplace, {image}};
        return answerOf<VolumeCopy>([&](auto *to, auto done) {
            return restoreVolume(
                test::localEngine(), order, to, [](const auto &) {}, done);
        });
    }

    static ContainerDraft draftFor(const QString &volume, const char *script)
    {
        ContainerDraft draft;
        draft.image = image;
        draft.user = QStringLiteral("0:0");
        draft.entrypoint = {QStringLiteral("/bin/sh"), QStringLiteral("-c")};
        draft.command = {QString::fromUtf8(script)};
        draft.binds = {volume + QStringLiteral(":/data")};
        return draft;
    }

    /// What the script prints that runs with the volume at /data.
    QByteArray inVolume(const QString &volume, const char *script)
    {
        answerOf<Volume>([&](auto *to, auto done) {
            Volume wanted;
            wanted.name = volume;
            wanted.driver = QStringLiteral("local");
            wanted.labels = {{QStringLiteral("paneltest"), QStringLiteral("kept")}};
            return VolumeApi(&m_engine.connection()).create(wanted, to, done);
        });
        const auto end = answerOf<HelperEnd>([&](auto *to, auto done) {
            return runHelper(&m_engine.connection(), draftFor(volume, script), {image}, to, done);
        });
        if (!end || end->exitCode != 0)
            qWarning() << "the script failed" << (end ? end->exitCode : -1);
        return end ? end->output : QByteArray();
    }

    QString inBackground(const QString &volume)
    {
        const auto id = m_engine.create(draftFor(volume, "exec sleep 600"));
        answerOf<void>([&](auto *to, auto done) {
            return m_engine.containers().start(id.value_or(QString()), to, done);
        });
        return id.value_or(QString());
    }

    QStringList helpers()
    {
        ContainerFilter filter;
        filter.labels = {QStringLiteral("inception-panel.helper")};
        const auto list = answerOf<QList<Container>>(
            [&](auto *to, auto done) { return m_engine.containers().list(filter, to, done); });
        QStringList names;
        for (const Container &container : list.value_or(QList<Container>()))
            names.append(container.name);
        return names;
    }

    void removeVolumes()
    {
        for (const QString &name : {original, restored}) {
            answerOf<void>([&](auto *to, auto done) {
                return VolumeApi(&m_engine.connection()).remove(name, to, done);
            });
        }
    }

    test::EngineFixture m_engine;
    QTemporaryDir m_folder;
    QByteArray m_listing;
    VolumeCopy m_copy;
};

QTEST_GUILESS_MAIN(VolumeTransferTest)
#include "VolumeTransferTest.moc"
