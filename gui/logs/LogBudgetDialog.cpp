// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogBudgetDialog.h"

#include "gui/Fonts.h"
#include "gui/logs/LogStrip.h"
#include "gui/widgets/PlainLabel.h"

#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace panel {

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr int leastMemory = 16;
constexpr int mostMemory = 16 * 1024;
constexpr int mostDisk = 200 * 1024;
/// An ordinary line with its time, to say what a number means before there are any.
constexpr double usualLine = 45;
constexpr quint64 enoughToTell = 1000;

QSpinBox *sizeBox(const QString &name, int least, int most, qint64 bytes, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setSuffix(LogBudgetDialog::tr(" MB"));
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setButtonSymbols(QSpinBox::NoButtons);
    box->setGroupSeparatorShown(true);
    box->setValue(int(bytes / megabyte));
    return box;
}

} // namespace

LogBudgetDialog::LogBudgetDialog(const LogBudget &budget, const LogStore::Facts &facts,
                                 QWidget *parent)
    : QDialog(parent)
    , m_facts(facts)
    , m_memory(sizeBox(QStringLiteral("logMemory"), leastMemory, mostMemory, budget.memory, this))
    , m_disk(sizeBox(QStringLiteral("logDisk"), 0, mostDisk, budget.disk, this))
    , m_meaning(new PlainLabel(PlainLabel::Fit::Wrap, this))
{
    setObjectName(QStringLiteral("logBudgetDialog"));
    setWindowTitle(tr("Budget of the logs"));
    setModal(true);
    resize(440, 230);
    m_disk->setSpecialValueText(tr("nothing"));
    m_meaning->setObjectName(QStringLiteral("logBudgetMeaning"));
    m_meaning->setTone(Tone::Muted);

    auto *form = new QFormLayout;
    form->addRow(tr("In memory:"), m_memory);
    form->addRow(tr("On disk, while the panel runs:"), m_disk);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *use = new QPushButton(tr("Use this"), this);
    use->setObjectName(QStringLiteral("logBudgetUse"));
    use->setProperty("look", QStringLiteral("primary"));
    use->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(use);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(m_meaning);
    layout->addStretch(1);
    layout->addLayout(buttons);

    connect(m_memory, &QSpinBox::valueChanged, this, &LogBudgetDialog::updateMeaning);
    connect(m_disk, &QSpinBox::valueChanged, this, &LogBudgetDialog::updateMeaning);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(use, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT chosen(this->budget());
    });
    updateMeaning();
}

LogBudget LogBudgetDialog::budget() const
{
    return {m_memory->value() * megabyte, m_disk->value() * megabyte};
}

void LogBudgetDialog::updateMeaning()
{
    const LogBudget wanted = budget();
    const double perLine =
        m_facts.lines >= enoughToTell
            ? double(m_facts.memoryBytes + m_facts.diskBytes) / double(m_facts.lines)
            : usualLine;
    const double lines = double(wanted.memory + wanted.disk) / std::max(perLine, 1.0);
    QString text = tr("Enough for about %1 lines like these. The oldest go first; the containers "
                      "keep theirs.")
                       .arg(shortCount(quint64(lines)));
    if (wanted.memory + wanted.disk < m_facts.memoryBytes + m_facts.diskBytes)
        text += u' ' + tr("It is less than what is there now: old lines go.");
    m_meaning->setText(text);
}

} // namespace panel
