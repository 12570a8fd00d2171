export const tokens = `
:root {
  color-scheme: light dark;
  --ink: #17262a;
  --ink-soft: #46565a;
  --paper: #f7f5f0;
  --surface: #ffffff;
  --sunken: #efece4;
  --line: #d8d3c6;
  --line-strong: #6b787b;
  --brand: #0d4c57;
  --brand-deep: #08343c;
  --brand-tint: #e3eff0;
  --on-brand: #ffffff;
  --on-brand-soft: #cfe3e4;
  --gold: #c8963e;
  --link: #0b5563;
  --link-visited: #5b3f78;
  --danger: #9d2226;
  --danger-deep: #7a1519;
  --danger-tint: #fbeae8;
  --success: #1c6239;
  --success-tint: #e4f2e8;
  --attention: #7d4a00;
  --attention-tint: #fdf0d5;
  --info: #1d4a84;
  --info-tint: #e6eef8;
  --neutral: #46565a;
  --neutral-tint: #ebe8e0;
  --focus: #ffcb47;
  --focus-ink: #17262a;
  --chart-1: #0d4c57;
  --chart-2: #3f8f8b;
  --chart-3: #d29a2c;
  --chart-4: #c05a2b;
  --chart-5: #8c1f28;
  --chart-6: #a9b2b3;
  --chart-7: #9cc6c6;
  --chart-8: #6fa9ab;
  --chart-9: #468b90;
  --chart-10: #266c75;
  --chart-11: #c7bda6;
  --radius: 6px;
  --space-1: 0.25rem;
  --space-2: 0.5rem;
  --space-3: 0.75rem;
  --space-4: 1rem;
  --space-5: 1.5rem;
  --space-6: 2.25rem;
  --space-7: 3.25rem;
  --touch: 2.75rem;
  --shadow: 0 1px 2px rgb(23 38 42 / 0.06), 0 4px 14px rgb(23 38 42 / 0.05);
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ink: #edf1ef;
    --ink-soft: #b7c3c4;
    --paper: #10191b;
    --surface: #182427;
    --sunken: #0c1315;
    --line: #33454a;
    --line-strong: #8fa0a3;
    --brand: #0e444e;
    --brand-deep: #0a343c;
    --brand-tint: #17343a;
    --gold: #d9ab5b;
    --link: #8fd3dc;
    --link-visited: #cdb4ea;
    --danger: #ffb0a8;
    --danger-deep: #ffc8c2;
    --danger-tint: #3d1d1e;
    --success: #9ddcb2;
    --success-tint: #17352a;
    --attention: #f4c979;
    --attention-tint: #3a2d12;
    --info: #a9c9f5;
    --info-tint: #1b2f4a;
    --neutral: #c3cdce;
    --neutral-tint: #2a383b;
    --chart-1: #4fb3bd;
    --chart-2: #8fd0b8;
    --chart-3: #e8bd62;
    --chart-4: #e98c5c;
    --chart-5: #e0646c;
    --chart-6: #5d6b6e;
  --chart-7: #24494f;
  --chart-8: #2c6168;
  --chart-9: #357a82;
  --chart-10: #42979f;
  --chart-11: #6d6653;
    --shadow: none;
  }
}
`
