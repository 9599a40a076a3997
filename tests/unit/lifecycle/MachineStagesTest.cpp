// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineStages.h"

#include <QTest>

using panel::MachineStages;
using Stage = panel::MachineTask::Stage;

namespace {

QStringList titles(const QStringList &lines)
{
    MachineStages stages;
    for (const QString &line : lines)
        stages.feed(line, 0);
    QStringList titles;
    const QList<Stage> list = stages.stages(0);
    for (const Stage &stage : list)
        titles.append(stage.title);
    return titles;
}

} // namespace

class MachineStagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The lines of a first creation, as docker-machine 0.16.2's users have published them.
    void followsACreation()
    {
        const QStringList lines = {
            "Creating CA: /home/me/.docker/machine/certs/ca.pem",
            "Creating client certificate: /home/me/.docker/machine/certs/cert.pem",
            "Running pre-create checks...",
            "(box) Image cache directory does not exist, creating it at /home/me/cache...",
            "(box) No default Boot2Docker ISO found locally, downloading the latest release...",
            "(box) Latest release for github.com/boot2docker/boot2docker is v19.03.12",
            "(box) Downloading /home/me/cache/boot2docker.iso from https://github.com/b.iso...",
            "(box) 0%....10%....20%....30%....40%....50%....60%....70%....80%....90%....100%",
            "Creating machine...",
            "(box) Copying /home/me/cache/boot2docker.iso to /home/me/box/boot2docker.iso...",
            "(box) Creating VirtualBox VM...",
            "(box) Found a new host-only adapter: \"vboxnet0\"",
            "(box) Waiting for an IP...",
            "Waiting for machine to be running, this may take a few minutes...",
            "Machine is running, waiting for SSH to be available...",
            "Waiting for SSH to be available...",
            "Provisioning with boot2docker...",
            "Copying certs to the remote machine...",
            "Checking connection to Docker...",
            "Docker is up and running!",
            "To see how to connect your Docker Client, run: docker-machine env box",
        };
        QCOMPARE(
            titles(lines),
            QStringList({"Creating CA", "Creating client certificate", "Running pre-create checks",
                         "Image cache directory does not exist, creating it at /home/me/cache",
                         "No default Boot2Docker ISO found locally, downloading the latest "
                         "release",
                         "Downloading boot2docker.iso", "Creating machine",
                         "Copying boot2docker.iso", "Creating VirtualBox VM", "Waiting for an IP",
                         "Waiting for machine to be running", "Waiting for SSH to be available",
                         "Provisioning with boot2docker", "Copying certs to the remote machine",
                         "Checking connection to Docker"}));
    }

    void followsOtherCommands()
    {
        QCOMPARE(titles({"Starting \"box\"...", "(box) Waiting for an IP...",
                         "Machine \"box\" was started.", "Waiting for SSH to be available..."}),
                 QStringList(
                     {"Starting \"box\"", "Waiting for an IP", "Waiting for SSH to be available"}));
        QCOMPARE(titles({"Regenerating TLS certificates", "Waiting for SSH to be available..."}),
                 QStringList({"Regenerating TLS certificates", "Waiting for SSH to be available"}));
        QCOMPARE(titles({"About to remove box", "WARNING: This action will delete both"}),
                 QStringList{"Removing"});
    }

    void measuresEachStage()
    {
        MachineStages stages;
        QVERIFY(stages.feed("Starting \"box\"...", 100));
        QVERIFY(stages.feed("(box) Waiting for an IP...", 350));
        QCOMPARE(stages.stages(400).at(0).milliseconds, 250);
        QVERIFY(stages.stages(400).at(0).isOver);
        QCOMPARE(stages.stages(400).at(1).milliseconds, 50);
        QVERIFY(!stages.stages(400).at(1).isOver);
        QVERIFY(stages.feed("Machine \"box\" was started.", 900));
        QCOMPARE(stages.stages(2000).at(1).milliseconds, 550);
        QVERIFY(stages.stages(2000).at(1).isOver);
        QVERIFY(!stages.feed("Machine \"box\" was started.", 950));
        QVERIFY(stages.feed("Waiting for SSH to be available...", 1000));
        stages.finish(1500);
        QCOMPARE(stages.stages(9000).at(2).milliseconds, 500);
    }

    void isNotLedAstray()
    {
        QVERIFY(titles({"", "...", "....", "(box) ", "0%...10%...", "nothing ends here",
                        "lower case...", "WARNING: x", "Error...: y"})
                    .isEmpty());
        const QStringList hostile =
            titles({"Creating \u202Eevil\x1B[31m...", "Creating " + QString(500, u'x') + "..."});
        QCOMPARE(hostile.at(0), QStringLiteral("Creating ⟨U+202E⟩evil␛[31m"));
        QCOMPARE(hostile.at(1).size(), 80);
        QStringList many;
        for (int i = 0; i < 1000; ++i)
            many.append(QStringLiteral("Stage %1...").arg(i));
        QCOMPARE(titles(many).size(), 200);
    }
};

QTEST_GUILESS_MAIN(MachineStagesTest)
#include "MachineStagesTest.moc"
