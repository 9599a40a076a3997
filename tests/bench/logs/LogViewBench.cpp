// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogPanel.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/LoopGaps.h"
#include "tests/bench/logs/Firehose.h"

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QScrollBar>

#include <ctime>

// The window's side of the logs: how long it is deaf under a flood, and how soon it shows a log of
// a million lines. No peer paints the same; the goals are absolute.

using namespace panel;
using namespace panel::bench;

namespace {

constexpr int perSecond = 200'000;
constexpr std::chrono::seconds floodTime(30);
constexpr std::chrono::seconds shortFloodTime(10);
constexpr int million = 1'000'000;
constexpr int openings = 9;

/// Says when its widget was painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool isPainted() const { return m_painted; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_painting)
            return false;
        m_painting = true; // it is painted inside, so that it is over when we say so
        QCoreApplication::sendEvent(watched, event);
        m_painting = false;
        m_painted = true;
        return true;
    }

private:
    bool m_painting = false;
    bool m_painted = false;
};

/// What the window's thread itself worked between two turns of its event loop: the part of a gap
/// that is ours, whatever else the computer does.
class OwnWork
{
public:
    OwnWork()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double now = cpuMilliseconds();
            m_work.add(now - m_last);
            m_last = now;
        });
    }
    void start()
    {
        m_last = cpuMilliseconds();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }
    const Samples &milliseconds() const { return m_work; }

private:
    static double cpuMilliseconds()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    double m_last = 0;
    Samples m_work;
};

struct Rig
{
    std::shared_ptr<LogStore> store = std::make_shared<LogStore>();
    LogSession session{store, nullptr};

    void fill(int lines)
    {
        constexpr int batch = 20'000;
        for (int at = 0; at < lines; at += batch)
            store->append(sampleLines(*store, at, batch));
    }

    std::unique_ptr<LogPanel> panel()
    {
        auto panel = std::make_unique<LogPanel>(&session, LogPanel::Form::Whole, nullptr);
        panel->resize(1080, 640);
        return panel;
    }
};

/// Not QTest::qWait, which sleeps between the events.
void run(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void benchOpening(BenchReport &report)
{
    Rig rig;
    rig.fill(million);
    Samples times;
    for (int i = 0; i < openings; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<LogPanel> panel = rig.panel();
        const PaintWatch watch(panel->findChild<LogView *>(QStringLiteral("logView"))->viewport());
        panel->show();
        while (!watch.isPainted())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        times.add(double(timer.nsecsElapsed()) / 1e6);
    }
    report.measure(QStringLiteral("opening on 1 M lines → first paint"), QStringLiteral("ms"),
                   times, Goal{Goal::Sense::AtMost, 100});
}

/// Small and large steps through all of it.
void benchScrolling(BenchReport &report)
{
    Rig rig;
    rig.fill(million);
    const std::unique_ptr<LogPanel> panel = rig.panel();
    panel->show();
    auto *view = panel->findChild<LogView *>(QStringLiteral("logView"));
    Samples steps;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        QScrollBar *bar = view->verticalScrollBar();
        bar->setValue(int(qint64(bar->maximum()) * ((i * 37) % 200) / 200));
        view->viewport()->repaint();
        steps.add(double(timer.nsecsElapsed()) / 1e6);
    }
    report.measure(QStringLiteral("jump to another place of 1 M lines and paint, p99"),
                   QStringLiteral("ms"), steps.quantile(0.99), Goal{Goal::Sense::AtMost, 16});
}

void benchFlood(BenchReport &report, const QString &who, std::chrono::seconds time,
                const std::function<void(LogPanel &)> &prepare)
{
    Rig rig;
    const std::unique_ptr<LogPanel> panel = rig.panel();
    panel->show();
    prepare(*panel);
    std::atomic<bool> announced = false;
    LoopGaps gaps;
    OwnWork work;
    qint64 lines = 0;
    {
        Firehose hose(*rig.store, perSecond, [&] {
            if (announced.exchange(true))
                return;
            QMetaObject::invokeMethod(
                &rig.session,
                [&] {
                    announced = false;
                    Q_EMIT rig.session.appended();
                },
                Qt::QueuedConnection);
        });
        run(std::chrono::seconds(1));
        gaps.start();
        work.start();
        run(time);
        gaps.stop();
        work.stop();
        lines = hose.lines();
    }
    const Samples &found = gaps.milliseconds();
    report.measure(QStringLiteral("gap of the event loop at 200,000 lines/s, p99.9, %1").arg(who),
                   QStringLiteral("ms"), found.quantile(0.999), Goal{Goal::Sense::AtMost, 16});
    report.measure(QStringLiteral("of it the thread's own work, p99.9, %1").arg(who),
                   QStringLiteral("ms"), work.milliseconds().quantile(0.999));
    report.note(QStringLiteral("p50 %1, p99 %2, most %3 ms; %4 lines/s came")
                    .arg(found.median(), 0, 'f', 1)
                    .arg(found.quantile(0.99), 0, 'f', 1)
                    .arg(found.most(), 0, 'f', 1)
                    .arg(double(lines) / double(time.count() + 1), 0, 'f', 0));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BenchReport report(QStringLiteral("Log view"));
    benchOpening(report);
    benchScrolling(report);
    benchFlood(report, QStringLiteral("following"), floodTime, [](LogPanel &) {});
    benchFlood(report, QStringLiteral("filtered"), shortFloodTime, [](LogPanel &panel) {
        panel.findChild<QLineEdit *>(QStringLiteral("logFilter"))
            ->setText(QStringLiteral("WARN -curl"));
    });
    benchFlood(report, QStringLiteral("wrapped"), shortFloodTime, [](LogPanel &panel) {
        LogLook look;
        look.wraps = true;
        panel.findChild<LogView *>(QStringLiteral("logView"))->setLook(look);
    });
    benchFlood(report, QStringLiteral("reading above"), shortFloodTime, [](LogPanel &panel) {
        run(std::chrono::seconds(1));
        panel.findChild<LogView *>(QStringLiteral("logView"))->setFollowing(false);
    });
    return 0;
}
