// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/FolderUse.h"

#include "core/engine/Container.h"
#include "core/volumes/HelperContainer.h"

#include <QTest>

using namespace panel;
using Kind = CleanPlan::Item::Kind;

namespace {

const QString folder = QStringLiteral("/srv/shop/db");
const QDateTime made = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);

Volume bindVolume(const char *name, const QString &device, const char *project = "shop")
{
    Volume volume;
    volume.name = QString::fromLatin1(name);
    volume.driver = QStringLiteral("local");
    volume.labels = {{composeProjectLabel, QString::fromLatin1(project)}};
    volume.options = {{QStringLiteral("type"), QStringLiteral("none")},
                      {QStringLiteral("o"), QStringLiteral("bind")},
                      {QStringLiteral("device"), device}};
    volume.created = made;
    return volume;
}

ContainerMounts mounting(const ContainerMount &mount)
{
    return {QStringLiteral("1"), QStringLiteral("user"), QStringLiteral("db:1"), {}, {mount}};
}

ContainerMounts binding(const QString &source)
{
    return mounting({QStringLiteral("bind"), {}, source});
}

} // namespace

/// What keeps a data folder from being emptied.
class FolderUseTest : public QObject
{
    Q_OBJECT

    CleanPlan m_plan;
    CleanPlan::Item m_ofVolume;  ///< its volume is there
    CleanPlan::Item m_ofMissing; ///< only the compose file knows it

private Q_SLOTS:
    void init()
    {
        m_ofVolume = {Kind::DataFolder,       folder, folder, -1, {}, QStringLiteral("shop_db"),
                      QStringLiteral("shop"), made,   {}};
        m_ofMissing = {Kind::DataFolder, folder, folder};
        m_plan.items = {m_ofVolume,
                        {Kind::Volume,
                         QStringLiteral("shop_db"),
                         QStringLiteral("shop_db"),
                         -1,
                         {},
                         {},
                         QStringLiteral("shop"),
                         made,
                         {}}};
    }

    void nobodyHasToDoWithIt()
    {
        const QList<Volume> volumes{bindVolume("shop_db", folder),
                                    bindVolume("other", QStringLiteral("/srv/shop/db2"), "other")};
        QCOMPARE(
            whyKept(m_ofVolume, m_plan, volumes,
                    {binding(QStringLiteral("/srv/shop/db2")),
                     binding(QStringLiteral("/srv/shop/d")), binding(QStringLiteral("/etc/hosts")),
                     mounting({QStringLiteral("volume"), QStringLiteral("other"), {}}),
                     mounting({QStringLiteral("tmpfs"), {}, {}})}),
            QString());
        QCOMPARE(whyKept(m_ofMissing, {}, {}, {}), QString());
    }

    void aContainerMountsIt_data()
    {
        QTest::addColumn<QString>("source");
        for (const char *source :
             {"/srv/shop/db", "/srv/shop/db/", "/srv/shop", "/", "/srv/shop/db/deep",
              "/srv/shop/../shop/db", "/host_mnt/srv/shop/db"})
            QTest::newRow(source) << QString::fromLatin1(source);
    }
    void aContainerMountsIt()
    {
        QFETCH(QString, source);
        const QString why = whyKept(m_ofMissing, {}, {}, {binding(source)});
        QVERIFY2(why.contains(QStringLiteral("container user")), qPrintable(why));
        const QList<Volume> volumes{bindVolume("shop_db", folder)};
        QVERIFY(!whyKept(m_ofVolume, m_plan, volumes, {binding(source)}).isEmpty());
    }

    void aContainerMountsItsVolume()
    {
        const ContainerMounts user =
            mounting({QStringLiteral("volume"), QStringLiteral("shop_db"), {}});
        const QList<Volume> volumes{bindVolume("shop_db", folder)};
        QVERIFY(!whyKept(m_ofVolume, m_plan, volumes, {user}).isEmpty());
        ContainerMounts helper = user;
        helper.labels.insert(helperLabel, QStringLiteral("here/1"));
        QVERIFY(whyKept(m_ofVolume, m_plan, volumes, {helper}).isEmpty());
    }

    void aVolumeOfOthersStandsForIt()
    {
        const QString why =
            whyKept(m_ofVolume, m_plan,
                    {bindVolume("shop_db", folder), bindVolume("blog_db", folder, "blog")}, {});
        QVERIFY2(why.contains(QStringLiteral("blog_db")), qPrintable(why));
        // Somebody brought the project up meanwhile.
        QVERIFY(!whyKept(m_ofMissing, {}, {bindVolume("shop_db", folder)}, {}).isEmpty());
        QVERIFY(!whyKept(m_ofMissing, {}, {bindVolume("x", QStringLiteral("/srv"))}, {}).isEmpty());
    }

    void itsVolumeIsAnotherOne()
    {
        Volume later = bindVolume("shop_db", folder);
        later.created = made.addSecs(60);
        QVERIFY(whyKept(m_ofVolume, m_plan, {later}, {}).contains(QStringLiteral("another one")));
        QVERIFY(
            !whyKept(m_ofVolume, m_plan, {bindVolume("shop_db", folder, "blog")}, {}).isEmpty());
        const Volume moved = bindVolume("shop_db", QStringLiteral("/srv/shop/new"));
        QVERIFY(!whyKept(m_ofVolume, m_plan, {moved}, {}).isEmpty());
        QVERIFY(whyKept(m_ofVolume, m_plan, {}, {}).contains(QStringLiteral("gone")));
        // An engine that does not tell when.
        later.created = {};
        QCOMPARE(whyKept(m_ofVolume, m_plan, {later}, {}), QString());
    }

    void aNewVolumeMayStandForIt()
    {
        const ContainerMounts user =
            mounting({QStringLiteral("volume"), QStringLiteral("unknown"), {}});
        QVERIFY(!whyKept(m_ofMissing, {}, {}, {user}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FolderUseTest)
#include "FolderUseTest.moc"
