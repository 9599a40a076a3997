// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogEngineButton.h"
#include "tests/gui/logs/LogPanelRig.h"

#include <QLabel>
#include <QLineEdit>

using namespace panel;

class LogServicesTest : public LogPanelRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void showsOneService();
    void hidesServices();
    void tellsWhatCannotBeRead();
    void tellsOfLogsThatHaveNoRoom();
    void mutesAndShowsAloneByChips();
    void remembersWhatWasMuted();
    void offersServicesThatHaveNoRoom();
    void coloursChipsFromTheBeginning();
    void offersOtherMachines();
    void saysThatNoServiceIsCalledSo();
};

void LogServicesTest::showsOneService()
{
    m_panel->showService(QStringLiteral("redis"));
    QTRY_COMPARE(shownText(), QStringLiteral("beta"));
    QCOMPARE(child<ServiceFilterButton>("logServices")->text(), QStringLiteral("redis"));
    child<ServiceFilterButton>("logServices")->showAll();
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
}

void LogServicesTest::hidesServices()
{
    child<ServiceFilterButton>("logServices")->setShown(QStringLiteral("extra"), false);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta"));
}

void LogServicesTest::tellsWhatCannotBeRead()
{
    auto *notice = child<QLabel>("logNotice");
    QVERIFY(!notice->isVisible());
    Q_EMIT m_session->failed(
        QStringLiteral("redis"),
        {Error::Kind::ServerFailed, QStringLiteral("no <b>reading</b>"), {}, {}});
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("redis")));
    QVERIFY(notice->text().contains(QStringLiteral("<b>reading</b>")));
    Q_EMIT m_session->recovered(QStringLiteral("redis"));
    QVERIFY(!notice->isVisible());
}

void LogServicesTest::tellsOfLogsThatHaveNoRoom()
{
    QList<LogSource> sources;
    for (int i = 0; i < 253; ++i)
        sources.append({QStringLiteral("s%1").arg(i, 3, 10, QLatin1Char('0')),
                        QString::number(i).rightJustified(64, u'0'), false, true});
    m_session->setSources(sources);
    auto *notice = child<QLabel>("logNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QStringLiteral("250 logs are followed"))
                 && notice->text().contains(QStringLiteral("3 more"))
                 && notice->text().contains(QStringLiteral("s250, s251, s252")),
             qPrintable(notice->text()));
    QVERIFY2(!notice->text().contains(QStringLiteral("cannot be read")),
             qPrintable(notice->text()));
    sources.removeFirst();
    m_session->setSources(sources); // the first that waited has its room
    QTRY_VERIFY2(notice->text().contains(QStringLiteral("s251, s252")), qPrintable(notice->text()));
    m_session->setSources({});
    QTRY_VERIFY(!notice->isVisible());
}

void LogServicesTest::mutesAndShowsAloneByChips()
{
    QTest::mouseClick(chip("redis"), Qt::LeftButton);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\ngamma"));
    QVERIFY(!chip("redis")->isChecked());
    QTest::mouseClick(chip("redis"), Qt::LeftButton);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
    chip("extra")->setFocus();
    QTest::keyClick(chip("extra"), Qt::Key_S);
    QTRY_COMPARE(shownText(), QStringLiteral("gamma"));
    QTest::keyClick(chip("extra"), Qt::Key_S);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha\nbeta\ngamma"));
    QTest::mouseDClick(chip("nginx"), Qt::LeftButton);
    QTRY_COMPARE(shownText(), QStringLiteral("alpha"));
}

void LogServicesTest::remembersWhatWasMuted()
{
    QTest::mouseClick(chip("redis"), Qt::LeftButton);
    LogPanel other(m_session.get(), LogPanel::Form::Whole, nullptr);
    other.setSettings(LogSettings(settingsFile()));
    other.setProject(QStringLiteral("/srv/inception/docker-compose.yml"));
    auto *services = other.findChild<ServiceFilterButton *>(QStringLiteral("logServices"));
    QCOMPARE(services->hidden(), QSet<QString>{QStringLiteral("redis")});
    other.setProject(QStringLiteral("/srv/blog/docker-compose.yml"));
    QVERIFY(services->hidden().isEmpty());
}

void LogServicesTest::offersServicesThatHaveNoRoom()
{
    QStringList services;
    for (int i = 0; i < 40; ++i)
        services.append(QStringLiteral("service-%1").arg(i));
    m_panel->setServices(services);
    QVERIFY(chip("service-0")->isVisible());
    QVERIFY(!chip("service-39"));
    m_panel->resize(m_panel->width() * 8, m_panel->height());
    QTRY_VERIFY(chip("service-39") && chip("service-39")->isVisible());
    m_panel->resize(m_panel->width() / 8, m_panel->height());
    QTRY_VERIFY(!chip("service-39")->isVisible());
    QTest::mouseClick(child<QAbstractButton>("logMoreServices"), Qt::LeftButton);
    QVERIFY(entry("serviceMenu", QStringLiteral("service-39")));
}

void LogServicesTest::coloursChipsFromTheBeginning()
{
    const auto dot = [this](const char *service) {
        const QImage image = chip(service)->grab().toImage();
        return image.pixelColor(int(11 * image.devicePixelRatio()), image.height() / 2).name();
    };
    const auto *view = child<LogView>("logView");
    QVERIFY(dot("nginx") != dot("redis"));
    QVERIFY(dot("redis") != dot("extra"));
    for (const char *service : {"nginx", "redis", "extra"})
        QCOMPARE(dot(service), view->colourOf(QString::fromLatin1(service)).name());
    // Before a line has come, too.
    m_panel->setServices({QStringLiteral("redis"), QStringLiteral("new")});
    QVERIFY(dot("new") != dot("redis"));
    QCOMPARE(dot("new"), view->colourOf(QStringLiteral("new")).name());
}

void LogServicesTest::offersOtherMachines()
{
    auto *pill = child<QAbstractButton>("logEngines");
    QVERIFY(!pill->isVisible());
    QStringList chosen;
    connect(m_panel.get(), &LogPanel::enginesChosen, this,
            [&chosen](const QStringList &ids) { chosen = ids; });
    QList<LogEngineChoice> choices{{QStringLiteral("a"), QStringLiteral("alpha"), false, true},
                                   {QStringLiteral("b"), QStringLiteral("<b>eta"), true, false}};
    m_panel->setEngines(choices);
    QVERIFY(pill->isVisible());
    QCOMPARE(pill->text(), QStringLiteral("this machine + 1 more"));
    QTest::mouseClick(pill, Qt::LeftButton);
    QVERIFY(entry("logEngineMenu", QStringLiteral("alpha"))->isChecked());
    entry("logEngineMenu", QStringLiteral("<b>eta (no answer)"))->trigger();
    QCOMPARE(chosen, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
}

void LogServicesTest::saysThatNoServiceIsCalledSo()
{
    auto *edit = child<QLineEdit>("logFilter");
    auto *error = child<QLabel>("logFilterError");
    edit->setText(QStringLiteral("service:ngix,redis"));
    QTRY_VERIFY(error->isVisible());
    QCOMPARE(error->text(), QStringLiteral("No service is called “ngix”."));
    QTRY_COMPARE(shownText(), QStringLiteral("beta"));
    edit->setText(QStringLiteral("service:REDIS -service:nginx"));
    QTRY_VERIFY(!error->isVisible());
    edit->setText(QStringLiteral("-service:later"));
    QTRY_VERIFY(error->isVisible());
    add("later", "omega"); // now there is one
    QTRY_VERIFY(!error->isVisible());
    edit->setText(QStringLiteral("service:ngi")); // it may be on its way to nginx
    QTRY_COMPARE(shownText(), QString());
    QVERIFY(!error->isVisible());
}

QTEST_MAIN(LogServicesTest)
#include "LogServicesTest.moc"
